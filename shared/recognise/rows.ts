import type { Match } from './align.ts';
import { isCollapsed } from './collapsed.ts';
import type { FileRow } from './columns.ts';
import { isPageNumber } from './furniture.ts';
import { noteNoise } from './noise.ts';
import type { Notes } from './outcome.ts';
import { isCrowded, placeRow, type Habits } from './placing.ts';
import type { Printed } from './printed.ts';
import { lastLength, printingOf, printsBlanks, type FoundRow, type Printing } from './printing.ts';
import { noteHeading, noteLabel, noteUnplaced } from './row-notes.ts';
import { isUnit, rowCells, type TableWords } from './row-cells.ts';
import { endBeforeLost, serialsOf } from './serials.ts';
import type { Target } from './targets.ts';
import type { Token } from './tokens.ts';
import { fillRow, type Filled } from './values.ts';

/** The rows of a table as they stand in a manuscript. `heads` are the rows of the file that name columns. */
export type Reading = {
  tokens: readonly Token[];
  barriers: readonly number[];
  matches: readonly Match[];
  targets: readonly Target[];
  printed: Printed;
  heads: readonly (readonly Token[])[];
};

type Row = FoundRow & { match: Match; end: number };

/** How many tokens the last row can take at most: its cells, its unit, the rest of its label, page numbers between. */
const mostBehind = 60;

function rowAt(reading: Reading, at: number, words: TableWords, serials: readonly (number | null)[]): Row[] {
  const { tokens, barriers, matches, targets } = reading;
  const match = matches[at];
  const target = targets[match?.target ?? -1];
  if (!match || !target) return [];
  const next = matches[at + 1];
  let end = next?.from ?? Math.min(tokens.length, match.to + mostBehind);
  const most = next && serials[at + 1] !== null ? end - 1 : end;
  if (next) end = endBeforeLost(match.to, most, serials[at] ?? null, serials[at + 1] ?? null, tokens);
  while (!next && end > match.to && barriers[end - 1] !== barriers[match.from]) end -= 1;
  const found = rowCells(tokens.slice(match.to, end), match, tokens, target, words);
  if (next) found.rest.push(...tokens.slice(end, most));
  return [{ match, target, next: targets[next?.target ?? -1] ?? null, found, end }];
}

/** The last row ends with its cells: what stands behind them is no part of the table. */
function closed(row: Row, { tokens }: Reading, printing: Printing): Row {
  const { found, match, target } = row;
  const most = found.layout === 'row' ? found.cells.length : Math.max(1, lastLength(target, printing));
  const cells = found.cells.slice(0, most);
  const taken = new Set<Token>([...cells, ...found.label]);
  const piece = tokens[match.to - 1]?.piece;
  let end = match.to;
  for (let at = match.to; at < row.end; at += 1) {
    const token = tokens[at];
    if (
      token &&
      (taken.has(token) || token.piece === piece || (found.unit !== '' && isUnit(token) && at < match.to + 3))
    )
      end = at + 1;
  }
  const lastPiece = tokens[end - 1]?.piece;
  while (tokens[end]?.piece === lastPiece && end < tokens.length) end += 1;
  const behind = tokens[end];
  if (behind && !behind.cell && isPageNumber(behind.text) && cells.some(({ cell }) => cell)) end += 1;
  const inside = new Set(tokens.slice(match.to, end));
  const rest = [...found.rest, ...found.cells.slice(most)].filter((token) => inside.has(token));
  return { ...row, end, found: { ...found, cells, rest } };
}

/** The row's piece as a whole, where its label stands in one piece with its cells. */
function fileRow({ match, found }: Row, tokens: readonly Token[]): FileRow | null {
  const piece = tokens[match.to - 1]?.piece;
  if (found.layout !== 'row' || tokens[match.from]?.piece !== piece) return null;
  let [from, to] = [match.from, match.to];
  while (tokens[from - 1]?.piece === piece && from > 0) from -= 1;
  while (tokens[to]?.piece === piece && to < tokens.length) to += 1;
  return { cells: tokens.slice(from, to), label: match.from - from };
}

/** Reads the figures of a table's rows; `end` is the index behind its last token. What cannot be placed is noted. */
export function readRows(reading: Reading, notes: Notes): { filled: Filled; end: number } {
  const { tokens, matches, targets, printed, heads } = reading;
  const labels = new Set(targets.map((target) => target.bare));
  const inCells = matches.filter(({ from }) => (tokens[from]?.kind ?? 'paragraph') !== 'paragraph').length;
  const words: TableWords = {
    printed,
    isLabel: (text) => text !== '' && labels.has(text),
    marked: inCells > matches.length / 2,
  };
  // A form's own serial numbers are places of its rows.
  const own = targets.some(({ ahead }) => ahead.includes('serial'));
  const serials = own ? matches.map(() => null) : serialsOf(matches, tokens);
  const open = matches.flatMap((_, at) => rowAt(reading, at, words, serials));
  const printing = printingOf(open);
  const rows = open.map((row, at) => (at === open.length - 1 ? closed(row, reading, printing) : row));
  const habits: Habits = { printing, printsBlanks: printsBlanks(rows, printing), crowded: rows.some(isCrowded) };
  const filled: Filled = { figures: {}, at: {} };
  const collapsed = isCollapsed(rows);
  rows.forEach((row, at) => {
    const { target, found, match } = row;
    const next = rows[at + 1];
    const nextPiece = next ? (tokens[next.match.from]?.piece ?? null) : null;
    if (target.figures.length === 0) noteHeading(row, habits, notes);
    else {
      const piece = tokens[match.from]?.piece ?? 0;
      const above = heads.filter(([head]) => (head?.piece ?? 0) < piece);
      const placement = collapsed ? null : placeRow(row, fileRow(row, tokens), above, habits);
      if (placement) fillRow(target, placement.cells, found.unit, filled, notes);
      noteUnplaced(row, placement, notes);
    }
    const marked = words.marked || tokens.slice(match.to, row.end).some(({ cell }) => cell);
    noteNoise(found.rest, { label: target.label, next: nextPiece, marked, printed }, notes);
    noteLabel(row, tokens.slice(match.from, match.to), notes);
  });
  return { filled, end: rows.at(-1)?.end ?? 0 };
}
