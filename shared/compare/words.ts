import { align } from './align.ts';

/** A run of a sentence that both versions have, or only one. */
export type Mark = { kind: 'same' | 'removed' | 'added'; text: string };

/** A figure, a number, a Latin word, or one character: what is never cut in two. */
const word = /\{[^{}]*\}|\d+(?:[.,]\d+)*|[A-Za-z]+|[\s\S]/gu;

export const wordsOf = (sentence: string): string[] => sentence.match(word) ?? [];

const same = (text: string): string => text;

/** What was changed within a sentence: without the added runs it is the first, without the removed ones the second. */
export function compareWords(before: string, after: string): Mark[] {
  const marks: Mark[] = [];
  for (const step of align(wordsOf(before), wordsOf(after), same)) {
    const text = step.kind === 'added' ? step.after : step.before;
    const last = marks.at(-1);
    if (last?.kind === step.kind) last.text += text;
    else marks.push({ kind: step.kind, text });
  }
  return marks;
}

/** How much two sentences have in common: 1 for the same words, 0 for none. */
export function likeness(before: string, after: string): number {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  if (left.length + right.length === 0) return 1;
  const shared = align(left, right, same).filter(({ kind }) => kind === 'same').length;
  return (2 * shared) / (left.length + right.length);
}
