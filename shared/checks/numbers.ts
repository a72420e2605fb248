import { isAmount, type Amount, type Mention } from '../quantities/mention.ts';
import { readNumbers } from '../quantities/read.ts';
import { remembered } from './remembered.ts';

/** Rules hold number against number: a line with more of them is no sentence anybody wrote, and would hold the checks up. */
const mostInLine = 250;

/** The numbers of a line's text; several rules read them, they are looked for once. None of a line that has far too many. */
export const numbersIn = remembered<Mention>((text) => {
  const all = readNumbers(text);
  return all.length > mostInLine ? [] : all;
});

/** An amount with its place in the list of all numbers of its line, by which scopes name each other. */
export type Numbered = Amount & { index: number };

/** The amounts of a line's text in their order. */
export const amountsIn = (text: string): Numbered[] =>
  numbersIn(text).flatMap((mention, index) => (isAmount(mention) ? [{ ...mention, index }] : []));
