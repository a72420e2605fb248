import type { Cell, FormTable } from '../../../shared/forms/form.ts';
import { layOut } from '../../../shared/forms/layout.ts';
import type { Span } from '../../../shared/recognise/manuscript.ts';

/** A place of a printed table: what stands there, and what it is. A covered place belongs to a cell beside or above it. */
export type Spot = {
  text: string;
  kind: 'label' | 'head' | 'figure' | 'empty' | 'across' | 'down';
  indicator: string;
  columns: number;
  rows: number;
};

export type Spots = Spot[][];

const spotOf = (cell: Cell): Pick<Spot, 'text' | 'kind' | 'indicator'> => {
  if (cell.kind === 'figure') return { text: '', kind: 'figure', indicator: cell.indicator };
  if (cell.kind === 'empty') return { text: '', kind: 'empty', indicator: '' };
  return { text: cell.text, kind: cell.head === true ? 'head' : 'label', indicator: '' };
};

/** A form's table place by place, its figures without values. */
export function spotsOf(table: FormTable): Spots {
  const laid = layOut(table.grid.rows, (cell) => cell, table.grid.widths.length);
  return laid.owners.map((line, row) =>
    line.map((placed, column): Spot => {
      if (!placed) return { text: '', kind: 'empty', indicator: '', columns: 1, rows: 1 };
      const { columns, rows } = placed;
      const spot = spotOf(placed.cell);
      if (placed.row === row && placed.column === column) return { ...spot, columns, rows };
      return { text: '', kind: placed.column < column ? 'across' : 'down', indicator: '', columns: 1, rows: 1 };
    }),
  );
}

/** Every row's cells over several places. */
export const spansOf = (row: readonly Spot[]): Span[] =>
  row.flatMap(({ columns, rows }, column) => (columns > 1 || rows > 1 ? [{ column, columns, rows }] : []));

/** What is printed for every indicator, '' where its cell is blank. */
export const printedIn = (spots: Spots): [indicator: string, text: string][] =>
  spots.flat().flatMap(({ kind, indicator, text }) => (kind === 'figure' ? [[indicator, text]] : []));
