import type { Cell, Grid } from '../../shared/forms/form.ts';
import type { Report } from '../../shared/report/report.ts';
import { layOut, type Placed } from '../../shared/forms/layout.ts';

/** A grid as the screen needs it: every cell with its place, by row, and what kind of table it is. */
export type GridView = {
  rows: Placed<Cell>[][];
  columns: number;
  /** How many columns at the left hold labels only; they stay in sight when the table is scrolled sideways. */
  labels: number;
  headRows: number;
  /** Whether figures stand in several columns, as in a spreadsheet, and not each on a line of its own. */
  sheet: boolean;
};

type Figure = { indicator: string; placed: Placed<Cell> };

export function gridView(grid: Grid): GridView {
  const layout = layOut(grid.rows, (cell) => cell, grid.widths.length);
  const rows = grid.rows.map((_, row) => layout.cells.filter((placed) => placed.row === row));
  const starts = figuresOf(rows).map(({ placed }) => placed.column);
  const labels = starts.length === 0 ? 0 : Math.min(...starts);
  const crosses = layout.cells.some(({ row, rows: span }) => row < grid.headRows && row + span > grid.headRows);
  return {
    rows,
    columns: layout.columns,
    labels,
    // A browser cuts a cell that goes on from the head into the body; then no row is a head.
    headRows: crosses ? 0 : grid.headRows,
    sheet: new Set(starts).size > 1,
  };
}

/** The figures of a view from top to bottom, left to right. */
export const figuresOf = (rows: readonly Placed<Cell>[][]): Figure[] =>
  rows
    .flat()
    .flatMap((placed) => (placed.cell.kind === 'figure' ? [{ indicator: placed.cell.indicator, placed }] : []));

/** In CSS pixels: four digits with air, a label of two characters a line, and labels that can still be read. */
const leastFigure = 46;
const leastLabel = 34;
const leastLabels = 270;
/** A digit in the smallest print a long number is set in, and the air and line beside a number (see sheet.css). */
const smallDigit = 6.4;
const besideDigits = 13;

/** The least width of a column whose longest number has so many characters. */
const leastWidth = (characters: number): number =>
  Math.max(leastFigure, Math.ceil(characters * smallDigit + besideDigits));

/** How many characters the longest number of each column has; one over several columns has their room together. */
export function longestOfColumns(view: GridView, figures: Report['figures']): number[] {
  const longest = Array.from({ length: view.columns }, () => 0);
  for (const { indicator, placed } of figuresOf(view.rows)) {
    const length = Math.ceil((figures[indicator]?.value?.length ?? 0) / placed.columns);
    for (let column = placed.column; column < placed.column + placed.columns; column += 1) {
      longest[column] = Math.max(longest[column] ?? 0, length);
    }
  }
  return longest;
}

/**
 * The widths of the columns in whole pixels, in the proportions of the form as long as every figure has room for four
 * digits, or for the `longest` number of its column in small print; then the labels give way, and at last the table is wider
 * than what is `available`.
 */
export function columnWidths(
  { labels }: GridView,
  shares: readonly number[],
  available: number,
  longest: readonly number[] = [],
): number[] {
  const whole = total(shares);
  const printed = shares.map((share) => (share / whole) * available);
  const figures = printed
    .slice(labels)
    .map((width, at) => Math.max(leastWidth(longest[labels + at] ?? 0), Math.floor(width)));
  const printedLabels = total(printed.slice(0, labels));
  const room = Math.max(available - total(figures), Math.min(leastLabels, printedLabels));
  const side = printed
    .slice(0, labels)
    .map((width) => Math.max(leastLabel, Math.floor((width / printedLabels) * room)));
  return spread([...side, ...figures], Math.floor(available));
}

/** What rounding left over, a pixel a column. */
function spread(widths: number[], available: number): number[] {
  const left = Math.max(0, available - total(widths));
  const each = Math.floor(left / widths.length);
  return widths.map((width, at) => width + each + (at < left % widths.length ? 1 : 0));
}

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
