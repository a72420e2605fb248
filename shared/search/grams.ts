import { fold } from './fold.ts';

const run = /[\p{L}\p{N}\p{M}]+/gu;
const plain = /^[a-z0-9\u4e00-\u9fa5]+$/;

/** Stands between two runs, so that the last pair of one and the first of the next are no neighbours. */
const gap = ' x ';

/** The stretches of a folded text that are letters and digits only; marks and spaces part them. */
export const runsOf = (folded: string): string[] => folded.match(run) ?? [];

/**
 * The overlapping pairs of a run's characters. A character that a tokenizer with older Unicode tables might take for a mark
 * is spelt by its number; such a pair is longer than two characters and so never taken for another.
 */
export function pairsOfRun(run: string): string[] {
  const pairs: string[] = [];
  if (plain.test(run)) {
    for (let at = 0; at + 2 <= run.length; at += 1) pairs.push(run.slice(at, at + 2));
    return pairs;
  }
  const letters = Array.from(run, (one) => (plain.test(one) ? one : `u${one.codePointAt(0)?.toString(16) ?? ''}`));
  for (let at = 0; at + 2 <= letters.length; at += 1) pairs.push(`${letters[at] ?? ''}${letters[at + 1] ?? ''}`);
  return pairs;
}

/**
 * What the full-text index holds of a text: the pairs of every run, a word each. A stretch of two or more characters is in
 * the text exactly where its pairs stand one after another, so that any part of a Chinese sentence is found without knowing
 * where its words end.
 */
export function grams(text: string): string {
  return runsOf(fold(text))
    .map((one) => pairsOfRun(one).join(' '))
    .filter((words) => words !== '')
    .join(gap);
}
