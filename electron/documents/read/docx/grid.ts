import type { Span } from '../../../../shared/recognise/manuscript.ts';
import type { Block, Cell, Table } from './blocks.ts';

/** A row of a table by its columns: what the cell that begins in each holds, null where another cell reaches over it. */
export type GridRow = { cells: (Block[] | null)[]; spans: Span[] };

/** Columns. Word lets a table have 63; a row of a damaged file may have thousands, which every other row would get too. */
const mostColumns = 200;

/** Lays a table's cells out over its columns; a cell goes on below where the rows below say so. */
export function gridOf({ columns, rows }: Table): GridRow[] {
  if (columns > mostColumns) return rows.map((cells) => ({ cells: cells.map(({ blocks }) => blocks), spans: [] }));
  const above = new Map<number, { cell: Cell; span: Span; row: GridRow }>();
  const grid = rows.map((cells) => {
    const row: GridRow = { cells: Array.from({ length: columns }, () => []), spans: [] };
    const reached = new Set<number>();
    for (const cell of cells) {
      const { column, columns: width } = cell;
      for (let at = column + 1; at < column + width && at < columns; at += 1) row.cells[at] = null;
      const owner = above.get(column);
      reached.add(column);
      if (cell.continues && owner?.cell.columns === width) {
        row.cells[column] = null;
        if (owner.span.rows === 1 && owner.span.columns === 1) owner.row.spans.push(owner.span);
        owner.span.rows += 1;
        continue;
      }
      row.cells[column] = cell.blocks;
      const span: Span = { column, columns: width, rows: 1 };
      if (width > 1) row.spans.push(span);
      above.set(column, { cell, span, row });
    }
    // A column that a row passes by is not continued in the rows below it.
    for (const column of above.keys()) if (!reached.has(column)) above.delete(column);
    return row;
  });
  for (const { spans } of grid) spans.sort((left, right) => left.column - right.column);
  return grid;
}
