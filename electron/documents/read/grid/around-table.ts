import type { GridRow } from './grid-rows.ts';

/** Rows of a grid that are one table, or lines of text that only stand in the grid. */
export type Stretch =
  { kind: 'table'; rows: GridRow[]; from: number } | { kind: 'lines'; lines: string[]; from: number };

/** Articles of a law head columns; no title begins with one. */
const headsColumns = /^第[〇零一二三四五六七八九十百\d]+[条章款项]/;
/** A heading of the table's own rows, whose figures may be blank; no title has a number. */
const numbered = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．])/;
/** What is said around a table: 填报单位：…, 单位：件, 单位负责人：…, （2018年度）, 注：…. */
const says =
  /^(?:填报|填表|制表|编制|单位|报送|审核|联系|负责|日期|统计负责|表号|制定|批准|备案|有效)[^:：]{0,12}[:：]/;
const yearLine = /^[（(]?\s*(?:20\d{2}|[二2][〇○零0一二三四五六七八九]{3})\s*年?度?\s*[）)]?$/;
const note = /^[（(]?(?:注|备注|说明|附注|填表说明|填报说明)\d*\s*[:：]/;
const annex = /^附\s*[件表]\s*[\d一二三四五六七八九十]*\s*(?:$|[:：])/;

const blanks = /[\s\u00a0\u3000]+/g;
const filledIn = ({ cells }: GridRow): string[] => cells.filter((cell) => cell.trim() !== '');

const span = (row: GridRow, column: number) => row.spans.find((one) => one.column === column);

/** True where the row's only words stand in a cell over all columns. */
function isWide(row: GridRow): boolean {
  const first = row.cells.findIndex((cell) => cell.trim() !== '');
  return filledIn(row).length === 1 && (span(row, first)?.columns ?? 1) >= row.cells.length && row.cells.length > 1;
}

/** Every filled cell says something of the table, or is what stands behind a label in a cell of its own. */
function isSaid(row: GridRow): boolean {
  const filled = filledIn(row).map((cell) => cell.replace(blanks, ''));
  const labels = filled.filter((cell) => says.test(cell)).length;
  return labels > 0 && labels * 2 >= filled.length && says.test(filled[0] ?? '');
}

function isLineAbove(row: GridRow): boolean {
  const filled = filledIn(row);
  const text = (filled[0] ?? '').trim();
  if (filled.length === 0) return true;
  if (isSaid(row)) return true;
  if (filled.length > 1 || headsColumns.test(text.replace(blanks, ''))) return false;
  if (!isWide(row) && numbered.test(text)) return false;
  const high = row.spans.some(({ rows, column }) => rows > 1 && row.cells[column] !== '');
  if (high && !isWide(row)) return false;
  return isWide(row) || row.cells[0] === filled[0] || yearLine.test(text) || annex.test(text);
}

const longProse = 80;
const isProse = (text: string): boolean => text.length >= longProse && /[。；]/.test(text);

function isLineBelow(row: GridRow): boolean {
  const filled = filledIn(row);
  const text = (filled[0] ?? '').trim();
  if (filled.length === 0) return true;
  return isSaid(row) || (filled.length === 1 && (note.test(text) || (isWide(row) && !headsColumns.test(text))));
}

/** The words of a row that is no table: the lines of its only cell, or its cells in one line, set apart by two blanks. */
export function linesOf(row: GridRow): string[] {
  const filled = filledIn(row);
  const texts = filled.length > 1 ? [filled.map((cell) => cell.replaceAll('\n', ' ').trim()).join('  ')] : filled;
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}

/** A row in the middle that is one cell of prose: a text typed into a sheet, or a note over all columns. */
const isProseRow = (row: GridRow): boolean =>
  filledIn(row).length === 1 && row.spans.every(({ rows }) => rows === 1) && isProse(filledIn(row)[0] ?? '');

/** Rows of one filled cell each are lines of text: a table has somewhere two beside each other. */
const isTable = (rows: readonly GridRow[]): boolean =>
  rows.some((row) => filledIn(row).length > 1 || row.spans.some(({ rows: high }) => high > 1));

type Numbered = { row: GridRow; at: number };

const asLines = ({ row, at }: Numbered): Stretch[] => {
  const lines = linesOf(row);
  return lines.length > 0 ? [{ kind: 'lines', lines, from: at }] : [];
};

/** The table among rows without prose between them, and the lines over and under it. */
function stretchesIn(rows: readonly Numbered[]): Stretch[] {
  const own = rows.findIndex(({ row }) => !isLineAbove(row));
  const from = own < 0 ? rows.length : own;
  const to = rows.findLastIndex(({ row }) => !isLineBelow(row)) + 1;
  const table = rows.slice(from, Math.max(from, to));
  if (!isTable(table.map(({ row }) => row))) return rows.flatMap(asLines);
  return [
    ...rows.slice(0, from).flatMap(asLines),
    withoutCutSpans({ rows: table.map(({ row }) => row), from: table[0]?.at ?? 0 }),
    ...rows.slice(Math.max(from, to)).flatMap(asLines),
  ];
}

/**
 * Tells the tables in a grid from the lines that were typed into the same grid around them: title, year, unit and annex number
 * above, people and notes below, prose in between. A row of a table stays one even where its figures are blank.
 */
export function stretchesOf(rows: readonly GridRow[]): Stretch[] {
  const found: Stretch[][] = [];
  let open: Numbered[] = [];
  rows.forEach((row, at) => {
    if (!isProseRow(row)) {
      open.push({ row, at });
      return;
    }
    found.push(stretchesIn(open), asLines({ row, at }));
    open = [];
  });
  return [...found, stretchesIn(open)].flat();
}

/** A cell reaches no further down than the stretch it stands in. */
function withoutCutSpans({ rows, from }: { rows: GridRow[]; from: number }): Stretch {
  const cut = rows.map((row, at) => ({
    ...row,
    spans: row.spans
      .map((one) => ({ ...one, rows: Math.min(one.rows, rows.length - at) }))
      .filter((one) => one.columns > 1 || one.rows > 1),
  }));
  return { kind: 'table', rows: cut, from };
}
