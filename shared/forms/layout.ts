/** Where a cell of a table stands once the spans of the cells before it are counted. */
export type Placed<T> = { cell: T; row: number; column: number; rows: number; columns: number };

/** A table as a full rectangle: who owns each place; null where a ragged row left a gap. */
export type Layout<T> = { rows: number; columns: number; cells: Placed<T>[]; owners: (Placed<T> | null)[][] };

type Spanned = { rows?: number | undefined; columns?: number | undefined };

/**
 * Lays out rows of cells listed left to right, the way HTML does: a cell takes the first free place of its row.
 * A span that would run out of the table or into another cell is cut, so that no two cells ever overlap; one of nothing or
 * less takes one place.
 * At least `minColumns` columns wide.
 */
export function layOut<T>(source: readonly (readonly T[])[], span: (cell: T) => Spanned, minColumns = 0): Layout<T> {
  const owners: (Placed<T> | null)[][] = source.map(() => []);
  const cells: Placed<T>[] = [];
  source.forEach((line, row) => {
    const own = owners[row] ?? [];
    let column = 0;
    for (const cell of line) {
      while (own[column]) column += 1;
      const wanted = span(cell);
      const rows = Math.min(Math.max(1, wanted.rows ?? 1), source.length - row);
      const columns = freeRun(own, column, wanted.columns ?? 1);
      const placed = { cell, row, column, rows, columns };
      cells.push(placed);
      claim(owners, placed);
      column += columns;
    }
  });
  const columns = Math.max(minColumns, ...owners.map((line) => line.length));
  const full = owners.map((line) => Array.from({ length: columns }, (_, column) => line[column] ?? null));
  return { rows: source.length, columns, cells, owners: full };
}

function freeRun(line: readonly unknown[], from: number, wanted: number): number {
  let run = 1;
  while (run < wanted && !line[from + run]) run += 1;
  return run;
}

function claim<T>(owners: (Placed<T> | null)[][], placed: Placed<T>): void {
  for (const line of owners.slice(placed.row, placed.row + placed.rows))
    for (let column = placed.column; column < placed.column + placed.columns; column += 1) line[column] = placed;
}

/**
 * The same table without the columns in which no cell of any row begins or ends: a wide span alone makes no columns,
 * and Word refuses a table of more than 63.
 */
export function compact<T>(layout: Layout<T>): Layout<T> {
  const edges = new Set([0, ...layout.cells.flatMap(({ column, columns }) => [column, column + columns])]);
  const kept = Array.from({ length: layout.columns }, (_, column) => column).filter((column) => edges.has(column));
  const position = (edge: number) => kept.filter((column) => column < edge).length;
  const moved = new Map(
    layout.cells.map((placed) => {
      const column = position(placed.column);
      return [placed, { ...placed, column, columns: position(placed.column + placed.columns) - column }];
    }),
  );
  const ownerAt = (line: (Placed<T> | null)[], column: number) => {
    const owner = line[column];
    return owner ? (moved.get(owner) ?? null) : null;
  };
  return {
    rows: layout.rows,
    columns: kept.length,
    cells: [...moved.values()],
    owners: layout.owners.map((line) => kept.map((column) => ownerAt(line, column))),
  };
}
