import { countBelow, type PlacedCell } from '../grid/grid-rows.ts';
import { ownColumn } from './own-column.ts';
import type { Sheet } from './workbook.ts';

/** What of a sheet is seen: its cells without hidden rows and columns, and the words of those that are hidden. */
export type Visible = { cells: PlacedCell[]; hidden: string[] };

/** Gives for [from, from + count) its first number that is not hidden, -1 where all are, and how many are shown. */
function shownAmong(hidden: ReadonlySet<number>, last: number) {
  const below = [...hidden].sort((left, right) => left - right);
  /** Of every hidden number the next one that is not. */
  const next = new Map<number, number>();
  for (const one of below.toReversed()) next.set(one, next.get(one + 1) ?? one + 1);
  return (from: number, count: number): { first: number; count: number } => {
    const end = Math.min(from + count, Math.max(last + 1, from + 1));
    const first = next.get(from) ?? from;
    const covered = countBelow(below, end) - countBelow(below, from);
    return { first: first < end ? first : -1, count: end - from - covered };
  };
}

/** Leaves out hidden rows and columns, the column for reading our own workbooks back without a word; a merged cell is seen where any of it is. No cell reaches beyond the last filled one. */
export function visibleIn(sheet: Sheet): Visible {
  const { cells, hiddenRows, hiddenColumns } = sheet;
  const own = ownColumn(sheet);
  const lastRow = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const shownRows = shownAmong(hiddenRows, lastRow);
  const shownColumns = shownAmong(hiddenColumns, lastColumn);
  const found: Visible = { cells: [], hidden: [] };
  for (const cell of cells) {
    const rows = shownRows(cell.row, cell.rows);
    const columns = shownColumns(cell.column, cell.columns);
    if (rows.first < 0 || columns.first < 0) {
      if (cell.column !== own) found.hidden.push(cell.text);
    } else
      found.cells.push({ ...cell, row: rows.first, column: columns.first, rows: rows.count, columns: columns.count });
  }
  return found;
}
