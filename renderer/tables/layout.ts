import type { Cell } from '../../shared/forms/form.ts';
import type { Placed } from '../../shared/forms/layout.ts';
import { figuresOf } from './grid-view.ts';

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

type Axis = { start: 'row' | 'column'; span: 'rows' | 'columns' };

const rowAxis: Axis = { start: 'row', span: 'rows' };
const columnAxis: Axis = { start: 'column', span: 'columns' };

/**
 * The figure one comes to from another by a key, as in a spreadsheet: down and up stay in the column, left and right
 * in the row, skipping labels and empty cells; first and last are the ends of the row. A cell over several columns is in
 * each of them. Null at the edge.
 */
export function neighbour(rows: readonly Placed<Cell>[][], indicator: string, direction: Direction): string | null {
  const figures = figuresOf(rows);
  const here = figures.find((figure) => figure.indicator === indicator)?.placed;
  if (!here) return null;
  const [along, across] = direction === 'up' || direction === 'down' ? [rowAxis, columnAxis] : [columnAxis, rowAxis];
  const inLine = figures.filter(({ placed }) => overlap(placed, here, across));
  const forward = direction === 'down' || direction === 'right' || direction === 'first' ? 1 : -1;
  const ends = direction === 'first' || direction === 'last';
  const [next] = inLine
    .filter(({ placed }) => (placed[along.start] - here[along.start]) * forward > 0 || ends)
    .toSorted(
      (a, b) =>
        (a.placed[along.start] - b.placed[along.start]) * forward || a.placed[across.start] - b.placed[across.start],
    );
  return next === undefined || next.indicator === indicator ? null : next.indicator;
}

function overlap(a: Placed<Cell>, b: Placed<Cell>, { start, span }: Axis): boolean {
  return a[start] < b[start] + b[span] && b[start] < a[start] + a[span];
}
