import { isMarkedPageNumber, isPageNumber } from './furniture.ts';
import { setAside, type Notes } from './outcome.ts';
import type { Printed } from './printed.ts';
import { isUnit } from './row-cells.ts';
import { headerWords, isBlankMark, piecesIn, type Token } from './tokens.ts';

/**
 * Where the leftovers of a row stand: by which row, in the piece of the next label or not, in a table that marks its
 * cells or not, and what the table prints besides its rows.
 */
export type Surroundings = { label: string; next: number | null; marked: boolean; printed: Printed };

/** Why something near a row of the table is nobody's. */
export const nearby = (label: string): string =>
  `在统计表${label === '' ? '' : `“${label}”一行`}附近，未能对应到任何指标`;

/** True for a mark alone on its line (、), as where a label is printed one character a line. */
const isMark = (token: Token): boolean => token.bare === '' && !isBlankMark(token);

function whatIsGone(token: Token, { next, marked }: Surroundings): string | null {
  if (token.piece === next && /^\d{1,3}$/.test(token.text)) return '去掉序号';
  if (headerWords.has(token.bare)) return '去掉重复的表头';
  if (token.cell) return isMarkedPageNumber(token.text) && !token.text.includes('/') ? '去掉页码' : null;
  return (marked ? isPageNumber(token.text) : isMarkedPageNumber(token.text)) ? '去掉页码' : null;
}

/** The leftovers piece by piece; pieces of one cell that stand together are one. */
function groupsOf(noise: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  for (const token of noise) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const follows = before?.piece === token.piece || (before?.piece === token.piece - 1 && token.kind !== 'row');
    if (last && follows && before.kind === token.kind) last.push(token);
    else groups.push([token]);
  }
  return groups;
}

/** What the form prints is no loss; a part of it, or a damaged one, is said. */
function noteWords(words: readonly Token[], { printed }: Surroundings, notes: Notes): void {
  for (const { text, bare, piece } of words)
    if (!printed.whole(bare) && text !== '')
      notes.repairs.push({ what: '去掉表中拆开的表头', before: text, after: '', from: [piece] });
}

/**
 * Notes what stands between the rows and is no value: page and serial numbers, heads and the table's own words go, the
 * rest is kept as it stood together.
 */
export function noteNoise(noise: readonly Token[], around: Surroundings, notes: Notes): void {
  const kept = noise.filter((token) => {
    const what = whatIsGone(token, around);
    if (what !== null) notes.repairs.push({ what, before: token.text, after: '', from: [token.piece] });
    return what === null && token.text !== '';
  });
  for (const group of groupsOf(kept)) {
    const words = group.filter((token) => !isUnit(token));
    const others = words.filter((token) => !isMark(token) && !around.printed.partly(token.bare));
    if (others.length === 0) noteWords(words, around, notes);
    else if (words.every(isBlankMark)) {
      const before = words.map(({ text }) => text).join('　');
      notes.repairs.push({ what: '去掉表中的空格记号', before, after: '', from: piecesIn(group) });
    } else {
      // The table's own heads before and behind a row of the office's own are no part of it.
      const isOther = (token: Token): boolean => others.includes(token);
      let first = group.findIndex(isOther);
      // A unit in front of a number is the number's.
      for (let before = group[first - 1]; before && isUnit(before); before = group[first - 1]) first -= 1;
      const own = group.slice(first, group.findLastIndex(isOther) + 1);
      const text = own.map((token) => token.text).join('　');
      setAside(notes, text, nearby(around.label), piecesIn(own));
    }
  }
}
