import { bare, pairsOf } from './fold.ts';
import type { Target } from './targets.ts';
import { headerWords, isValueText, type Token } from './tokens.ts';
import type { Printed } from './printed.ts';

/** The cells of a row of the file, and which of them begins the label. */
export type FileRow = { cells: readonly Token[]; label: number };

/** A row's cells by the names over them: null for a figure that has no column in the file. */
export type ByName = { cells: (Token | null)[]; complete: boolean };

const total = /^(统计数|合计|总计|数量|本年数|本级)$/;
const labelName = /^(统计)?指标(名称)?$|^项目$/;

/** The rows of a file that name columns, in order; only where the source has rows can a name be over a cell. */
export function headRowsOf(rows: readonly (readonly Token[])[], printed: Printed): (readonly Token[])[] {
  const isName = (token: Token): boolean => headerWords.has(token.bare) || printed.whole(token.bare);
  return rows.filter(
    (cells) =>
      cells.length > 1 &&
      cells[0]?.kind === 'row' &&
      cells.some(isName) &&
      cells.every(({ text }) => text === '' || !isValueText(text)),
  );
}

/** The only place of a name in a row of names, -1 if it is not there or there twice. */
function placeOf(names: readonly Token[], is: (name: string) => boolean): number {
  const found = names.flatMap((name, at) => (is(name.bare) ? [at] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

function byNames(names: readonly Token[], row: FileRow, target: Target): ByName | null {
  const alike = names.length === row.cells.length;
  const anchor = names.findIndex(
    (name) => (name.bare !== '' && name.bare === target.over) || labelName.test(name.bare),
  );
  if (anchor < 0 && !alike) return null;
  const shift = alike ? 0 : row.label - anchor;
  const single = target.figures.length === 1;
  const places = target.figures.map(({ column }) => {
    const own = placeOf(names, (name) => name === bare(column));
    const place = own < 0 && single ? placeOf(names, (name) => total.test(name)) : own;
    return place < 0 ? -1 : place + shift;
  });
  const known = places.filter((place) => place >= 0);
  if (known.length === 0 || known.some((place) => place <= row.label)) return null;
  const cells = places.map((place) => row.cells[place] ?? null);
  return { cells, complete: known.length === places.length };
}

/**
 * Finds a row's figures by the names over their columns, as where an office has more columns than the form or fewer. The
 * nearest names count that name any of them; `above` are the rows of names over the row. Null if none does.
 */
export function byColumnNames(row: FileRow, target: Target, above: readonly (readonly Token[])[]): ByName | null {
  for (const names of above.toReversed()) {
    const found = byNames(names, row, target);
    if (found) return found;
  }
  return null;
}

/** Pairs of characters that say nothing of what is counted. */
const generalPairs: ReadonlySet<string> = new Set(['本年', '数量', '件数', '总数', '项目', '金额']);

const related = (name: string, column: string): boolean => {
  const telling = new Set(pairsOf(bare(column)).filter((pair) => !generalPairs.has(pair)));
  return telling.size === 0 || pairsOf(name).some((pair) => telling.has(pair));
};

/**
 * True where the names over all of a row's cells are other ones than the form's, as in a row that two editions have in
 * common with different columns: as many cells then are no reason to take them.
 */
export function hasOtherNames(
  cells: readonly Token[],
  row: FileRow,
  target: Target,
  above: readonly (readonly Token[])[],
): boolean {
  const line = above.findLast(({ length }) => length === row.cells.length);
  const names = cells.map((cell) => line?.[row.cells.indexOf(cell)]?.bare ?? '');
  // A name that stands twice is one over several columns.
  if (names.includes('') || new Set(names).size < names.length) return false;
  return !names.some((name) => target.figures.some(({ column }) => related(name, column)));
}
