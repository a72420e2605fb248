import { readNumber } from '../../../../shared/report/decimal.ts';
import type { RuledTable } from './cells.ts';
import { isBlank, textOf } from './lines.ts';
import type { Glyph } from './page.ts';
import type { TableBlock, TextLine } from './blocks.ts';

/** Words of a line that stand apart from the others. */
type Words = { text: string; x0: number; x1: number };
type Row = { line: TextLine; words: Words[]; isFigures: boolean };
type Column = { x0: number; x1: number };

/** Of the size of a line: words further apart than this are not one, columns never come nearer to each other than `gutter`. */
const apart = 1.2;
const gutter = 0.8;
const fewestRows = 3;
const longestCell = 40;
/** Leaders of a table of contents, whose numbers are those of pages. */
const leaders = /…|\.{3}|·{3}|-{4}/;

/** A figure, or a sign that there is none; what holds a digit is a number. */
const isValue = (text: string): boolean =>
  /^[\d,，.+\-−/／—–无]+%?$/.test(text) && readNumber(text).kind !== 'not-a-number';
const isNumber = (text: string): boolean => /\d/.test(text) && isValue(text);

function wordsOf({ glyphs, size }: TextLine): Words[] {
  const groups: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs.filter((one) => !isBlank(one))) {
    const group = groups.at(-1);
    if (group && last && glyph.x0 - last.x1 <= size * apart) group.push(glyph);
    else groups.push([glyph]);
    last = glyph;
  }
  return groups.map((group) => ({
    text: textOf({ glyphs: group }).trim(),
    x0: Math.min(...group.map(({ x0 }) => x0)),
    x1: Math.max(...group.map(({ x1 }) => x1)),
  }));
}

const isCell = (text: string): boolean =>
  text.length <= longestCell && !/[。；，：:]$/.test(text) && !leaders.test(text);

/** A row of figures has words before them and nothing but figures behind, all of them short. */
function rowOf(line: TextLine): Row {
  const words = wordsOf(line);
  const first = words.findIndex(({ text }) => isNumber(text));
  const isFigures =
    first > 0 && words.slice(first).every(({ text }) => isValue(text)) && words.every(({ text }) => isCell(text));
  return { line, words, isFigures };
}

/** Where the words of rows of figures stand one below the other; null where two of one row stand in the same column. */
function columnsOf(rows: readonly Row[]): Column[] | null {
  const columns: Column[] = [];
  const all = rows.flatMap(({ words }) => words).toSorted((one, other) => one.x0 - other.x0);
  const size = Math.max(...rows.map(({ line }) => line.size));
  for (const { x0, x1 } of all) {
    const last = columns.at(-1);
    if (last && x0 - last.x1 < size * gutter) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  const isSure = rows.every(({ words }) => new Set(words.map((one) => placeOf(one, columns))).size === words.length);
  return isSure ? columns : null;
}

/** The only column that words stand over, -1 where they reach over a gutter or stand in one. */
function placeOf({ x0, x1 }: Words, columns: readonly Column[]): number {
  const under = columns.flatMap((column, at) => (x0 < column.x1 && x1 > column.x0 ? [at] : []));
  return under.length === 1 ? (under[0] ?? -1) : -1;
}

/** The first column of figures; null where one holds something else, or there are no more of them than chance brings about. */
function figuresFrom(rows: readonly Row[], columns: readonly Column[]): number | null {
  const held = columns.map((): string[] => []);
  for (const { words } of rows) for (const one of words) held[placeOf(one, columns)]?.push(one.text);
  const figures = held.filter((texts) => texts.some(isNumber));
  const isSure = figures.every((texts) => texts.every(isValue)) && figures.some(({ length }) => length >= fewestRows);
  return isSure ? held.findIndex((texts) => texts.some(isNumber)) : null;
}

/** Whether words stand each in a column of its own and hold no number: a row whose figures are blank, or names over columns. */
const fits = ({ words }: Row, columns: readonly Column[]): boolean => {
  const places = words.map((one) => placeOf(one, columns));
  return (
    !places.includes(-1) &&
    new Set(places).size === places.length &&
    words.every(({ text }) => isCell(text) && !isNumber(text))
  );
};

/** A row between others whose figures are blank, or that names those below it: nothing in the columns of figures but signs. */
const isBlankRow = (row: Row, columns: readonly Column[], figures: number): boolean =>
  fits(row, columns) && row.words.every((one) => placeOf(one, columns) < figures || isValue(one.text));

/** A line of names over the first row. */
const isHead = (row: Row | undefined, columns: readonly Column[]): row is Row =>
  row !== undefined && row.words.length > 1 && fits(row, columns) && !row.words.some(({ text }) => /[：:]/.test(text));

function tableOf(rows: readonly Row[], columns: readonly Column[]): RuledTable {
  const xs = columns.map(({ x0 }, at) => ((columns[at - 1]?.x1 ?? x0) + x0) / 2);
  xs.push(columns.at(-1)?.x1 ?? 0);
  const ys = rows.map(({ line }) => line.top);
  ys.push(rows.at(-1)?.line.bottom ?? 0);
  const regions = rows.flatMap((_, row) => columns.map((_column, column) => ({ column, row, columns: 1, rows: 1 })));
  const texts = rows.flatMap(({ words }) =>
    columns.map((_, column) => words.find((one) => placeOf(one, columns) === column)?.text ?? ''),
  );
  return { xs, ys, regions, texts };
}

/** The rows from `from` on that are one table, with its columns; null where there is none, or a doubt. */
function tableFrom(rows: readonly Row[], from: number): { to: number; columns: Column[] } | null {
  const figures: Row[] = [];
  let columns: Column[] = [];
  let to = from;
  for (const [at, row] of rows.entries()) {
    if (at < from) continue;
    if (row.isFigures) {
      const wider = columnsOf([...figures, row]);
      if (!wider) break;
      figures.push(row);
      columns = wider;
      to = at + 1;
    } else if (!fits(row, columns)) break;
  }
  const first = figures.length < fewestRows ? null : figuresFrom(figures, columns);
  if (first === null) return null;
  const own = rows.slice(from, to);
  if (!own.every((row) => row.isFigures || isBlankRow(row, columns, first))) return null;
  for (let row = rows[to]; row && isHead(row, columns) && isBlankRow(row, columns, first); row = rows[to]) to += 1;
  return { to, columns };
}

/**
 * Tables that are set by place alone, without lines around their cells: rows of words and figures in columns that no row reaches
 * over. Where there is a doubt the lines stay lines. `lines` are those of one page from the top down, with no table between.
 */
export function unruled(lines: readonly TextLine[]): (TextLine | TableBlock)[] {
  const rows = lines.map(rowOf);
  const found: (TextLine | TableBlock)[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) break;
    const table = row.isFigures ? tableFrom(rows, at) : null;
    if (!table) {
      found.push(row.line);
      continue;
    }
    let from = at;
    while (isHead(rows[from - 1], table.columns)) from -= 1;
    found.splice(found.length - (at - from));
    const own = rows.slice(from, table.to);
    const made = tableOf(own, table.columns);
    found.push({ kind: 'table', table: made, top: made.ys[0] ?? 0, bottom: made.ys.at(-1) ?? 0, page: row.line.page });
    at = table.to - 1;
  }
  return found;
}
