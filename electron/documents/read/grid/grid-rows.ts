import type { Span } from '../../../../shared/recognise/manuscript.ts';

/** A row of a grid: a cell for every column, '' where another cell reaches over it. */
export type GridRow = { cells: string[]; spans: Span[] };

/** A cell where it begins, over so many columns and rows. */
export type PlacedCell = { row: number; column: number; columns: number; rows: number; text: string };

/** The columns in which some cell begins; one that is only reached over does not show. */
function usedColumns(cells: readonly PlacedCell[]): number[] {
  return [...new Set(cells.map(({ column }) => column))].sort((left, right) => left - right);
}

/** How many of some ascending numbers are less than this one. */
export function countBelow(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Sets cells into rows, all of one width. Columns in which no cell begins are left out. `fits` is asked before anything of that
 * many cells is made, and throws where it is too many.
 */
export function gridRows(cells: readonly PlacedCell[], rows: number, fits: (cells: number) => void): GridRow[] {
  const columns = usedColumns(cells);
  fits(columns.length * rows);
  const place = new Map(columns.map((column, at) => [column, at]));
  const grid = Array.from({ length: rows }, (): GridRow => ({ cells: columns.map(() => ''), spans: [] }));
  for (const { row, column, columns: wide, rows: high, text } of cells) {
    const line = grid[row];
    const at = place.get(column);
    if (!line || at === undefined) continue;
    line.cells[at] = text;
    const taken = wide === 1 ? 1 : countBelow(columns, column + wide) - at;
    if (taken > 1 || high > 1) line.spans.push({ column: at, columns: taken, rows: high });
  }
  return grid;
}
