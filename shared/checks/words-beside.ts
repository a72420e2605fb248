import type { Inline } from '../report/prose.ts';

const most = 16;

/** A few words that stand right before the item of a line, or else right after it, by which it is found; '' if alone. */
export function wordsBeside(line: readonly Inline[], at: number): string {
  const [before, after] = [line[at - 1], line[at + 1]];
  if (before?.type === 'text') return before.text.slice(-most);
  return after?.type === 'text' ? after.text.slice(0, most) : '';
}
