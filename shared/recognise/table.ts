import type { FormTable } from '../forms/form.ts';
import { align, type Match } from './align.ts';
import { headRowsOf } from './columns.ts';
import { headRuns } from './head-run.ts';
import { noteNoise } from './noise.ts';
import { setAside, type Notes } from './outcome.ts';
import type { Printed } from './printed.ts';
import { readRows } from './rows.ts';
import type { Sighting } from './sightings.ts';
import type { Sought } from './targets.ts';
import type { Filled } from './values.ts';
import { headerWords, piecesIn, type Token } from './tokens.ts';

/**
 * A table of a form found in a manuscript: its figures, the pieces [from, to) it takes, and how many of the form's rows are
 * there.
 */
export type FoundTable = { table: FormTable; filled: Filled; from: number; to: number; rows: number };

/** What is known of a manuscript before a table is looked for. `barriers` counts the barriers up to every token. */
export type Scene = { tokens: readonly Token[]; sightings: readonly Sighting[]; barriers: readonly number[] };

const smallTable = 3;
const fewestRows = 5;

/** How many of a table's rows must be there: all of a very small one, a third of a small one, fewer of a large one. */
const rowsNeeded = (rows: number): number =>
  rows <= smallTable ? rows : Math.max(smallTable, Math.min(fewestRows, rows / 3), rows / 6);

const isHeader = (words: readonly Token[], printed: Printed): boolean =>
  words.every(({ text, bare }) => text === '' || headerWords.has(bare) || printed.partly(bare)) ||
  (words.length > 1 &&
    words.some(({ bare }) => headerWords.has(bare) || printed.whole(bare)) &&
    !words.some(({ text }) => /^\d+$/.test(text)));

/** Where the piece of a token begins. */
function startOf(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && tokens[from - 1]?.piece === tokens[at]?.piece) from -= 1;
  return from;
}

/** The piece before a token, as [from, to) of its tokens; empty where a barrier stands between. */
function pieceBefore({ tokens, barriers }: Scene, at: number, first: number): [from: number, to: number] {
  const from = at === 0 ? 0 : startOf(tokens, at - 1);
  return barriers[from] === barriers[first] ? [from, at] : [at, at];
}

/** Where cells have no rows, the first row's serial number stands between the heads and its label. */
function beforeSerial(scene: Scene, first: number, printed: Printed, notes: Notes): number {
  const start = startOf(scene.tokens, first);
  const [from, to] = pieceBefore(scene, start, first);
  const serial = scene.tokens[from];
  const [headFrom, headTo] = pieceBefore(scene, from, first);
  if (to - from !== 1 || !serial || !/^0*1$/.test(serial.text) || headFrom === headTo) return start;
  if (!isHeader(scene.tokens.slice(headFrom, headTo), printed)) return start;
  notes.repairs.push({ what: '去掉序号', before: serial.text, after: '', from: [serial.piece] });
  return from;
}

/** The index of the first token of the heads over the first row; their unusual words are noted. */
function startWithHeader(scene: Scene, first: number, printed: Printed, notes: Notes): number {
  let from = beforeSerial(scene, first, printed, notes);
  for (;;) {
    const [start] = pieceBefore(scene, from, first);
    const words = scene.tokens.slice(start, from);
    if (words.length === 0 || !isHeader(words, printed)) return from;
    if (words.some((token) => token.bare === '序号'))
      notes.repairs.push({ what: '去掉序号', before: '序号', after: '', from: piecesIn(words) });
    const unusual = words.filter(({ text, bare }) => text !== '' && !headerWords.has(bare) && !printed.partly(bare));
    setAside(
      notes,
      unusual.map(({ text }) => text).join('　'),
      '统计表表头里多出来的栏，本表式没有',
      piecesIn(unusual),
    );
    for (const { text, bare, piece } of words)
      if (printed.partly(bare) && !printed.whole(bare) && !headerWords.has(bare))
        notes.repairs.push({ what: '去掉表中拆开的表头', before: text, after: '', from: [piece] });
    from = start;
  }
}

function byPiece(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    if (last?.[0]?.piece === token.piece) last.push(token);
    else groups.push([token]);
  }
  return groups;
}

/** A small table is known by its figures or its heads, never by a few words alone, which a list may hold as well. */
function isSure(found: Match[], sought: Sought, figures: number, heads: number): boolean {
  if (found.length < rowsNeeded(sought.targets.length)) return false;
  return found.length >= fewestRows || figures > 0 || heads > 1;
}

/**
 * Finds a table of a form however it is printed: rows with marked cells, one cell a line, labels broken over lines, page
 * numbers between the rows. Null if too few of its rows are there. Cells that are not numbers stay blank and are noted;
 * nothing is guessed.
 */
export function findTable(sought: Sought, scene: Scene, notes: Notes): FoundTable | null {
  const { tokens, sightings, barriers } = scene;
  const { targets, printed } = sought;
  const matches = align(targets, sightings, headRuns(tokens, targets, barriers), barriers);
  const first = matches[0];
  if (!first || matches.length < rowsNeeded(targets.length)) return null;
  const own: Notes = { unplaced: [], repairs: [] };
  const start = startWithHeader(scene, first.from, printed, own);
  noteNoise(
    tokens.slice(startOf(tokens, first.from), first.from),
    { label: targets[first.target]?.label ?? '', next: tokens[first.from]?.piece ?? null, marked: true, printed },
    own,
  );
  const last = matches.at(-1)?.to ?? 0;
  const heads = headRowsOf(byPiece(tokens.slice(start, last)), printed);
  const { filled, end } = readRows({ tokens, barriers, matches, targets, printed, heads }, own);
  const headWords = tokens.slice(start, end).filter(({ bare }) => printed.whole(bare)).length;
  if (!isSure(matches, sought, Object.keys(filled.figures).length, headWords)) return null;
  notes.unplaced.push(...own.unplaced);
  notes.repairs.push(...own.repairs);
  return {
    table: sought.table,
    filled,
    from: tokens[start]?.piece ?? 0,
    to: (tokens[end - 1]?.piece ?? tokens.at(-1)?.piece ?? 0) + 1,
    rows: matches.length,
  };
}
