import { fold } from './fold.ts';
import type { Query } from './query.ts';

/** A stretch of text; `hit` where it is what was searched for. */
export type Part = { text: string; hit: boolean };

/** Characters shown before the first hit, and from it on. */
const before = 24;
const after = 76;

type Span = { from: number; to: number };

/** Where the words stand in the text, in order and without overlap. */
export function hitsIn(text: string, { words }: Query): Span[] {
  const folded = fold(text);
  const found: Span[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push({ from: at, to: at + word.length });
    }
  }
  const inOrder = found.toSorted((left, right) => left.from - right.from || right.to - left.to);
  return inOrder.reduce<Span[]>((kept, span) => {
    const last = kept.at(-1);
    return last && span.from < last.to ? kept : [...kept, span];
  }, []);
}

/** The text around its first hit with every hit marked; its beginning where nothing is found. */
export function snippet(text: string, query: Query): Part[] {
  const hits = hitsIn(text.slice(0, 20_000), query);
  const first = hits[0]?.from ?? 0;
  const from = first <= before ? 0 : first - before;
  const to = Math.min(text.length, Math.max(first + after, hits[0]?.to ?? 0));
  const parts: Part[] = [];
  let at = from;
  const take = (until: number, hit: boolean): void => {
    if (until > at) parts.push({ text: text.slice(at, until), hit });
    at = Math.max(at, until);
  };
  for (const span of hits) {
    if (span.to > to) break;
    take(span.from, false);
    take(span.to, true);
  }
  take(to, false);
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...parts,
    ...(to < text.length ? [{ text: '…', hit: false }] : []),
  ];
}
