import type { Match } from './align.ts';
import { halfWidth } from './fold.ts';
import type { Token } from './tokens.ts';

const fewest = 5;
const leastShare = 0.8;

/** The number that stands alone before a label, in a piece of its own; null if there is none. */
function numberBefore({ from }: Match, tokens: readonly Token[]): number | null {
  const before = tokens[from - 1];
  if (!before || before.piece === tokens[from]?.piece) return null;
  const plain = halfWidth(before.text);
  return /^\d{1,3}$/.test(plain) ? Number(plain) : null;
}

/**
 * The serial number that stands before every row's label where a file numbers the rows and marks no rows; null for a row without
 * one, and for all rows where they are not numbered. Such numbers begin before the first row and rise with the form's rows.
 */
export function serialsOf(matches: readonly Match[], tokens: readonly Token[]): (number | null)[] {
  const found = matches.map((match) => numberBefore(match, tokens));
  const rises = found.filter((number, at) => {
    const [before, row] = [found[at - 1] ?? null, matches[at]];
    const above = matches[at - 1];
    if (number === null || before === null || !row || !above) return false;
    const step = number - before;
    return step > 0 && Math.abs(step - (row.target - above.target)) <= 1;
  });
  const numbered = (found[0] ?? null) !== null && rises.length >= Math.max(fewest, matches.length * leastShare) - 1;
  return numbered ? found : found.map(() => null);
}

/**
 * Where a row ends: at `to`, or before the number after its own if the next row found has a later one. A row whose label is lost
 * must not give its figure to the row above.
 */
export function endBeforeLost(
  from: number,
  to: number,
  own: number | null,
  next: number | null,
  tokens: readonly Token[],
): number {
  if (own === null || next === null || next === own + 1) return to;
  const lost = tokens.slice(from, to).findIndex(({ text }) => text === String(own + 1));
  return lost < 0 ? to : from + lost;
}
