import type { Cell } from '../../shared/forms/form.ts';
import type { Placed } from '../../shared/forms/layout.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The figure one comes to from another by an arrow key, as in a spreadsheet: down and up stay in the column, left
 * and right in the row, skipping labels and empty cells. Null at the edge.
 */
export function neighbour(cells: readonly Placed<Cell>[], indicator: string, direction: Direction): string | null {
  const figures = cells.flatMap(({ cell, row, column }) =>
    cell.kind === 'figure' ? [{ indicator: cell.indicator, row, column }] : [],
  );
  const here = figures.find((figure) => figure.indicator === indicator);
  if (!here) return null;
  const along = direction === 'up' || direction === 'down' ? 'row' : 'column';
  const across = along === 'row' ? 'column' : 'row';
  const forward = direction === 'down' || direction === 'right' ? 1 : -1;
  const [next] = figures
    .filter((figure) => figure[across] === here[across] && (figure[along] - here[along]) * forward > 0)
    .toSorted((a, b) => (a[along] - b[along]) * forward);
  return next?.indicator ?? null;
}
