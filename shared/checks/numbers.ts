import { isAmount, type Amount, type Mention } from '../quantities/mention.ts';
import { readNumbers } from '../quantities/read.ts';

const mostKnown = 5_000;
const known = new Map<string, readonly Mention[]>();

/** The numbers of a line's text; several rules read them, they are looked for once. */
export function numbersIn(text: string): readonly Mention[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const found = readNumbers(text);
  known.set(text, found);
  return found;
}

/** An amount with its place in the list of all numbers of its line, by which scopes name each other. */
export type Numbered = Amount & { index: number };

/** The amounts of a line's text in their order. */
export const amountsIn = (text: string): Numbered[] =>
  numbersIn(text).flatMap((mention, index) => (isAmount(mention) ? [{ ...mention, index }] : []));
