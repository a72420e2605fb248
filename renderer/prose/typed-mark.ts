import type { HeadingLevel } from '../../shared/report/prose.ts';
import { readMark } from '../../shared/recognise/marks.ts';

/** The number of a part as it was typed: which level it makes, its ordinal, and how many characters it takes. */
export type TypedMark = { level: HeadingLevel; ordinal: number; length: number };

/** A mark is only read before words; this stands for the words to come. */
const words = '文';

/**
 * Reads what was just typed at the start of a paragraph as the number of a heading. `before` is the text up to the caret,
 * which ends with `typed`; `after` is the text behind it. （一） and （1） count with their closing bracket; 1. only once
 * words or a space follow, because 1.5 begins the same. Null where it is none, or was there before.
 */
export function typedMark(before: string, typed: string, after: string): TypedMark | null {
  const alone = readMark(before + words);
  if (alone && alone.rest === words) {
    const length = before.length;
    if (alone.level === 1) return null;
    if (alone.level !== 3)
      return /[)）㈠-㈩⑴-⒇]$/.test(before) ? { level: alone.level, ordinal: alone.ordinal, length } : null;
    const goesOn = /[\s\u3000]$/.test(before) || (after !== '' && !/^\d/.test(after));
    return goesOn ? { level: 3, ordinal: alone.ordinal, length } : null;
  }
  const begun = readMark(before);
  if (begun?.level !== 3 || !begun.rest.endsWith(typed)) return null;
  // "1.2018年": the digits after the mark were only waiting to be told from a decimal.
  if (!/^\d*$/.test(begun.rest.slice(0, begun.rest.length - typed.length))) return null;
  return { level: 3, ordinal: begun.ordinal, length: before.length - begun.rest.length };
}
