import type { Cell, Grid } from '../../../shared/forms/form.ts';
import type { Layout } from '../../../shared/forms/layout.ts';

/**
 * The sizes a form's table may be set in, largest first, as published reports have them: 五号 for a few columns, 六号 for
 * ten or fifteen. Sizes in points; lines and margins in twentieths of a point.
 */
export const tableTexts = [
  { size: 10.5, line: 272, side: 60, text: 'TableText', head: 'TableHead' },
  { size: 9, line: 240, side: 40, text: 'TableText9', head: 'TableHead9' },
  { size: 7.5, line: 210, side: 28, text: 'TableText7', head: 'TableHead7' },
  { size: 6.5, line: 180, side: 20, text: 'TableText6', head: 'TableHead6' },
] as const;

export type TableText = (typeof tableTexts)[number];

const smallest: TableText = tableTexts[3];

// Seven digits, each half as wide as the text is high.
const figureWidth = 3.5;

/** How many full-width characters of `size` fit a line of a cell `width` wide with `side` margins. */
export function capacity(width: number, size: number, side: number): number {
  return (width - 2 * side) / (20 * size);
}

/** How wide a cell is over all its columns. */
export function cellWidth({ column, columns }: { column: number; columns: number }, widths: readonly number[]): number {
  return widths.slice(column, column + columns).reduce((all, width) => all + width, 0);
}

/**
 * The largest size at which the narrowest cell for a figure holds a number of millions on one line; the smallest there is
 * if none does. `widths` are those of the columns in twentieths of a point.
 */
export function tableText({ cells }: Layout<Cell>, widths: readonly number[]): TableText {
  const figures = cells.filter(({ cell }) => cell.kind === 'figure').map((placed) => cellWidth(placed, widths));
  const narrowest = Math.min(...(figures.length > 0 ? figures : widths));
  return tableTexts.find(({ size, side }) => capacity(narrowest, size, side) >= figureWidth) ?? smallest;
}

/** The size for a text that must stay on one line: the table's own, or a smaller one where it is too wide for that. */
export function onOneLine(em: number, width: number, own: TableText): TableText {
  return tableTexts.find(({ size }) => size <= own.size && capacity(width, size, own.side) >= em) ?? smallest;
}

/** The columns' shares of the width of a form's table; one whose width the form does not say is as wide as the mean. */
export function gridShares({ widths }: Pick<Grid, 'widths'>, columns: number): number[] {
  const mean = widths.reduce((all, width) => all + width, 0) / Math.max(1, widths.length);
  return Array.from({ length: columns }, (_, column) => widths[column] ?? (mean || 1));
}

/** Whether a label stands in the middle of its cell: as the form says, else where it is a head. */
export const isCentred = (cell: Extract<Cell, { kind: 'label' }>, head: boolean): boolean =>
  cell.align === 'center' || (head && cell.align === undefined);
