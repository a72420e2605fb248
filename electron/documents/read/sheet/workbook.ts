import { read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { PlacedCell } from '../grid/grid-rows.ts';
import { cellText } from './cell-text.ts';

set_cptable(codepages);

/** A sheet as it is kept: its filled cells where they begin, and which rows and columns are not shown. */
export type Sheet = {
  name: string;
  hidden: boolean;
  cells: PlacedCell[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Cells whose formula has no value with it, and words under a merged cell, by their addresses. */
  withoutValue: string[];
  covered: string[];
};

const mostCells = 500_000;
/** Merged cells over one row. Where there are more, they lie over one another, which no spreadsheet lets them. */
const mostOver = 1000;

const isProtected = (error: unknown): boolean => error instanceof Error && /password|encrypt/i.test(error.message);

/** The library says on the console what it makes of a broken file; nobody at the command line is to read that. */
function parse(bytes: Uint8Array, name: string): WorkBook {
  const { error: told } = console;
  Object.assign(console, { error: () => undefined });
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      cellFormula: true,
      sheetStubs: true,
      bookVBA: false,
      nodim: true,
    });
  } catch (error) {
    throw new NianbaoError(isProtected(error) ? 'file-encrypted' : 'file-damaged', { path: name });
  } finally {
    Object.assign(console, { error: told });
  }
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const address = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** The numbers of the rows or columns that are not shown. */
function hiddenIn(
  infos: readonly ({ hidden?: boolean; width?: number; hpt?: number } | null | undefined)[] | undefined,
): Set<number> {
  const found = new Set<number>();
  infos?.forEach((info, at) => {
    if (info && (info.hidden === true || info.width === 0 || info.hpt === 0)) found.add(at);
  });
  return found;
}

type Merge = { row: number; column: number; rows: number; columns: number };

/** Merged cells by the row they begin in; each reaches no further than the filled part of the sheet. */
const mergesOf = (sheet: WorkSheet): Merge[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 }));

const rowsOf = (sheet: WorkSheet): (CellObject | undefined)[][] => {
  const data: unknown = sheet['!data'];
  return Array.isArray(data) ? data : [];
};

function sheetOf(
  sheet: WorkSheet,
  name: string,
  hidden: boolean,
  date1904: boolean,
  room: (cells: number) => void,
): Sheet {
  const found: Sheet = {
    name,
    hidden,
    cells: [],
    hiddenRows: hiddenIn(sheet['!rows']),
    hiddenColumns: hiddenIn(sheet['!cols']),
    withoutValue: [],
    covered: [],
  };
  const merges = new Map<string, Merge>();
  const over = mergesOf(sheet).filter(({ rows, columns }) => rows > 0 && columns > 0);
  for (const merge of over) merges.set(`${merge.row} ${merge.column}`, merge);
  const isCovered = covering(over);
  rowsOf(sheet).forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (!cell) return;
      const text = cellText(cell, date1904);
      if (text.trim() === '') {
        if (cell.f !== undefined && cell.t === 'z') found.withoutValue.push(address(row, column));
        return;
      }
      room(1);
      const merge = merges.get(`${row} ${column}`);
      if (!merge && isCovered(row, column)) found.covered.push(`${address(row, column)}：${text}`);
      else found.cells.push({ row, column, text, rows: merge?.rows ?? 1, columns: merge?.columns ?? 1 });
    });
  });
  return found;
}

/** Whether a cell lies under a merged one, by the merges that reach over each row. */
function covering(merges: readonly Merge[]): (row: number, column: number) => boolean {
  const sorted = [...merges].sort((left, right) => left.row - right.row);
  let next = 0;
  let reached = -1;
  let open: Merge[] = [];
  const goTo = (row: number): void => {
    if (row === reached) return;
    reached = row;
    open = open.filter((merge) => merge.row + merge.rows > row);
    for (let merge = sorted[next]; merge && merge.row <= row; merge = sorted[next]) {
      if (open.length < mostOver && merge.row + merge.rows > row) open.push(merge);
      next += 1;
    }
  };
  return (row, column) => {
    goTo(row);
    return open.some((merge) => column >= merge.column && column < merge.column + merge.columns);
  };
}

/** Parses a workbook, new or old, into its sheets in order. Throws file-encrypted, file-damaged, file-swollen. */
export function openWorkbook(bytes: Uint8Array, name: string): Sheet[] {
  const book = parse(bytes, name);
  let cells = 0;
  const room = (more: number): void => {
    cells += more;
    if (cells > mostCells)
      throw new NianbaoError('file-swollen', { path: name, limit: `${mostCells / 10_000}万个单元格` });
  };
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((title, at) => {
    const sheet = book.Sheets[title];
    if (!sheet) return [];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return [sheetOf(sheet, title, hidden, date1904, room)];
  });
}
