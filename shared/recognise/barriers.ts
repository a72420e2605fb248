import { isWholeHeading } from './slot.ts';
import { readMark } from './marks.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const longestCell = 80;
const longestHeading = 60;

/** A long text or a sentence is prose and no part of a table; a heading of the report ends one. */
function isBarrier({ text, bare, cell }: Token, vocabulary: Vocabulary): boolean {
  if (vocabulary.exactly.has(bare) || vocabulary.printed.whole(bare)) return false;
  if (bare.length > longestCell) return true;
  if (cell) return false;
  if (/[。！？]$/.test(text)) return true;
  return text.length <= longestHeading && isWholeHeading(readMark(text)?.rest ?? text);
}

/** For every token whether it ends a table that stands before it. */
export function barriersOf(tokens: readonly Token[], vocabulary: Vocabulary): boolean[] {
  return tokens.map((token) => isBarrier(token, vocabulary));
}

/** For every token how many barriers there are up to it, those of `taken` pieces among them. */
export function countsOf(tokens: readonly Token[], barriers: readonly boolean[], taken: ReadonlySet<number>): number[] {
  let count = 0;
  return tokens.map(({ piece }, at) => (count += barriers[at] === true || taken.has(piece) ? 1 : 0));
}
