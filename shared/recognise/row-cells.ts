import type { Match } from './align.ts';
import { isMarkedPageNumber, isPageNumber } from './furniture.ts';
import type { Printed } from './printed.ts';
import type { Target } from './targets.ts';
import { isValueText, unitWords, type Token } from './tokens.ts';

/**
 * What stands behind a label, taken apart. `layout` says how far the source marks its cells: a whole row, in which blank
 * cells keep their place; one cell a piece; or nothing but words, of which blank ones are not seen.
 */
export type RowCells = {
  layout: 'row' | 'cells' | 'loose';
  cells: Token[];
  /** The unit the row is written in, '' if it says none. */
  unit: string;
  /** What is left of the label itself behind the cells. */
  label: Token[];
  rest: Token[];
};

/**
 * What is known of the table a row stands in: the words that end a row's cells, because what stands behind them is not
 * this row's, and whether the source marks the cells of most rows.
 */
export type TableWords = { printed: Printed; isLabel: (bare: string) => boolean; marked: boolean };

/** True for a unit, or the dash that stands for it in rows without one. */
export const isUnit = (token: Pick<Token, 'text' | 'bare'>): boolean =>
  token.bare === '' ? /^[—-]+$/.test(token.text) : unitWords.has(token.bare);

type Kind = 'cell' | 'unit' | 'label' | 'rest' | 'end';

function kindOf(token: Token, target: Target, words: TableWords, marked: boolean, begun: boolean): Kind {
  const { text, bare } = token;
  if (marked && (token.cell ? isMarkedPageNumber(text) : text === '' || isPageNumber(text))) return 'rest';
  if (!begun && isUnit(token) && (target.unit !== '' || unitWords.has(bare))) return 'unit';
  if (text === '' || isValueText(text)) return marked || text !== '' ? 'cell' : 'rest';
  if (bare !== '' && target.bare.includes(bare)) return 'label';
  if (words.isLabel(bare) || words.printed.partly(bare)) return 'end';
  if (marked && token.cell) return 'cell';
  return isMarkedPageNumber(text) ? 'rest' : 'end';
}

/**
 * Whether the source marks the cells of a row: what stands behind the last row of a table, which no next one ends, says
 * nothing of it, so that only what can be the row's own counts.
 */
function isMarked(source: readonly Token[], target: Target): boolean {
  const isOwn = (token: Token): boolean =>
    token.text === '' || isValueText(token.text) || isUnit(token) || target.bare.includes(token.bare);
  const end = source.findIndex((token) => !isOwn(token));
  return source.slice(0, end < 0 ? source.length : end).some(({ kind }) => kind !== 'paragraph');
}

/** A row of heads is printed longer than it is by some programs; only so many blank cells behind it are the row's under it. */
function withoutHeadsRest(between: readonly Token[], piece: number | undefined, target: Target): readonly Token[] {
  if (target.heads.length === 0) return between;
  const inHeads = between.findIndex((token) => token.piece !== piece || token.text !== '');
  const blank = inHeads < 0 ? between.length : inHeads;
  const own = Math.max(0, target.behind.indexOf('figure'));
  return [...between.slice(0, Math.min(blank, own)), ...between.slice(blank)];
}

/**
 * Takes apart the tokens between the label of a row and the next one. Where the label's own piece holds more cells, the
 * row's are among them and nowhere else: a row whose label is lost must not give its numbers to the row above.
 */
export function rowCells(
  between: readonly Token[],
  match: Match,
  tokens: readonly Token[],
  target: Target,
  words: TableWords,
): RowCells {
  const piece = tokens[match.to - 1]?.piece;
  const behind = withoutHeadsRest(between, piece, target);
  const own = behind.filter((token) => token.piece === piece);
  const source = own.length > 0 ? own : behind;
  const marked = words.marked || isMarked(source, target);
  const row: RowCells = { layout: 'loose', cells: [], unit: '', label: [], rest: [] };
  let ended = false;
  let unitSeen = false;
  let whole: number | null = null;
  for (const token of source) {
    if (whole !== null && token.piece !== whole) ended = true;
    const begun = unitSeen || row.cells.some(({ text }) => text !== '');
    const opensRow = own.length === 0 && token.kind === 'row' && row.cells.length === 0;
    const kind = ended ? 'rest' : kindOf(token, target, words, marked, begun);
    if (kind === 'end' || (kind === 'cell' && opensRow && !isValueText(token.text))) {
      ended = true;
      row.rest.push(token);
      continue;
    }
    if (kind === 'cell') {
      if (row.cells.length === 0)
        row.layout = token.kind === 'row' ? 'row' : token.kind === 'cell' && own.length === 0 ? 'cells' : 'loose';
      if (token.kind === 'row') whole = token.piece;
      row.cells.push(token);
    } else if (kind === 'unit') {
      unitSeen = true;
      row.unit = token.bare;
      if (token.kind === 'row') whole = token.piece;
    } else row[kind].push(token);
  }
  row.rest.push(...behind.slice(source.length));
  return row;
}
