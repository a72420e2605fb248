import { isAmount, type Amount, type Mention } from '../quantities/mention.ts';
import { readNumbers } from '../quantities/read.ts';
import { matchesOf } from '../report/matches.ts';
import { longestLine } from './longest.ts';
import { remembered } from './remembered.ts';

/** Rules hold number against number: a line with more of them is no sentence anybody wrote, and would hold the checks up. */
const mostInLine = 250;
/** So many runs of digits are hardly fewer numbers than that: a date has three, and 一 is often none. */
const mostRuns = 4 * mostInLine;
const digits = /[\d〇零一二两三四五六七八九十百千万亿]+/g;

const hasTooMany = (text: string): boolean => text.length > 2 * mostRuns && matchesOf(digits, text).length > mostRuns;

/** The numbers of a line's text; several rules read them, they are looked for once. None of a line that has far too many or is far too long. */
export const numbersIn = remembered<Mention>((text) => {
  if (text.length > longestLine || hasTooMany(text)) return [];
  const all = readNumbers(text);
  return all.length > mostInLine ? [] : all;
});

/** An amount with its place in the list of all numbers of its line, by which scopes name each other. */
export type Numbered = Amount & { index: number };

/** The amounts of a line's text in their order. */
export const amountsIn = remembered<Numbered>((text) =>
  numbersIn(text).flatMap((mention, index) => (isAmount(mention) ? [{ ...mention, index }] : [])),
);
