import type { Cell, Grid } from '../../shared/forms/form.ts';

export type Placed = { cell: Cell; row: number; column: number };

/** Where every cell of a grid stands once spans of rows above and cells to the left are counted. */
export function placeCells(grid: Grid): Placed[] {
  const taken = new Set<string>();
  const key = (row: number, column: number): string => `${row}:${column}`;
  return grid.rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(key(row, column))) column += 1;
      const placed: Placed = { cell, row, column };
      const { rows = 1, columns = 1 } = cell;
      for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) taken.add(key(row + r, column + c));
      column += columns;
      return placed;
    });
  });
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The figure one comes to from another by an arrow key, as in a spreadsheet: down and up stay in the column, left
 * and right in the row, skipping labels and empty cells. Null at the edge.
 */
export function neighbour(cells: readonly Placed[], indicator: string, direction: Direction): string | null {
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
