import type { PlacedCell } from '../grid/grid-rows.ts';
import { ownColumn } from './own-column.ts';
import type { Sheet } from './workbook.ts';

/** What of a sheet is seen: its cells without hidden rows and columns, and the words of those that are hidden. */
export type Visible = { cells: PlacedCell[]; hidden: string[] };

/** The first number from `from` on that is not hidden, and how many up to `from + count` are shown. */
function shown(
  from: number,
  count: number,
  hidden: ReadonlySet<number>,
  last: number,
): { first: number; count: number } {
  const end = Math.min(from + count, Math.max(last + 1, from + 1));
  if (hidden.size === 0) return { first: from, count: end - from };
  let first = -1;
  let seen = 0;
  for (let at = from; at < end; at += 1) {
    if (hidden.has(at)) continue;
    if (first < 0) first = at;
    seen += 1;
  }
  return { first, count: seen };
}

/** Leaves out hidden rows and columns, the column for reading our own workbooks back without a word; a merged cell is seen where any of it is. No cell reaches beyond the last filled one. */
export function visibleIn(sheet: Sheet): Visible {
  const { cells, hiddenRows, hiddenColumns } = sheet;
  const own = ownColumn(sheet);
  const lastRow = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const found: Visible = { cells: [], hidden: [] };
  for (const cell of cells) {
    const rows = shown(cell.row, cell.rows, hiddenRows, lastRow);
    const columns = shown(cell.column, cell.columns, hiddenColumns, lastColumn);
    if (rows.first < 0 || columns.first < 0) {
      if (cell.column !== own) found.hidden.push(cell.text);
    } else
      found.cells.push({ ...cell, row: rows.first, column: columns.first, rows: rows.count, columns: columns.count });
  }
  return found;
}
