import { isOneOf, matchAt, type Direction, type Qualifier } from './mention.ts';

/**
 * Words before a number that make it an approximate one. What the first would be part of another word (节约, 最近, 附近) is
 * told by the character before.
 */
const before: readonly (readonly [Direction, string])[] = [
  ['at-most', '不足|不到|不超过|不多于|不高于|至多|最多|少于|低于'],
  ['at-least', '不少于|不低于|不下于|超过|突破|多于|高于|至少|最少|起码|逾|(?<![赶反])超出?'],
  ['about', '大约|大概|约为|约计|约有|(?<![节预签合公契解制违条特大])约|将近|接近|(?<![最附邻靠临相远将])近'],
];

/** Words behind it, behind its unit as well. */
const behind: readonly (readonly [Direction, RegExp])[] = [
  ['about', /左右|上下/y],
  ['at-least', /\+|\(?(?:及以上|以上|之上)\)?|余|多(?=[，,。；;、)]|$)/y],
  ['at-most', /\(?(?:及以下|以下|以内|之内)\)?/y],
  ['at-most', /内(?=[，,。；;、给予作完答办有]|$)/y],
];

const pattern = new RegExp(`(?:${before.map(([, words]) => `(${words})`).join('|')})[ \\u3000]?$`);
const longestBefore = 6;

/** A qualifier and the place where it begins, or ends. */
export type Found = Qualifier & { at: number };

/** The qualifier that ends where a number begins, not before `floor`. 少于 inside 不少于 is 不少于. */
export function qualifierBefore(text: string, at: number, floor: number): Found | null {
  const start = Math.max(floor, at - longestBefore);
  const match = pattern.exec(text.slice(start, at));
  const which = match ? before.findIndex((_, row) => match[row + 1] !== undefined) : -1;
  const direction = before[which]?.[0];
  if (!match || direction === undefined) return null;
  return { words: match[which + 1] ?? '', direction, at: start + match.index };
}

/** The qualifier that begins at a place, behind a number or its unit. */
export function qualifierBehind(text: string, at: number): Found | null {
  if (!isOneOf('左上+(及以之余多内', text, at)) return null;
  for (const [direction, words] of behind) {
    const match = matchAt(words, text, at);
    if (match) return { words: match[0].replace(/[()]/g, ''), direction, at: at + match[0].length };
  }
  return null;
}

/** What several qualifiers of one number come to: 近2000余 is about, a wide one stays wide. */
export function together(parts: readonly (Qualifier | null)[]): Qualifier | null {
  const found = parts.filter((part) => part !== null);
  const [first] = found;
  if (!first) return null;
  const same = found.every(({ direction }) => direction === first.direction);
  const wide = found.some(({ direction }) => direction === 'vague');
  const bound = found.find(({ words }) => words.length > 1 && words !== '左右' && words !== '上下');
  const direction = wide ? 'vague' : same ? first.direction : (bound?.direction ?? 'about');
  return { words: found.map(({ words }) => words).join(''), direction };
}
