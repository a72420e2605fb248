import type { HeadingLevel } from '../report/prose.ts';
import { readChineseOrdinal } from '../wording/ordinal.ts';

export type Mark = { level: 1 | HeadingLevel; ordinal: number; printed: string; rest: string };

const han = '[一二三四五六七八九十]{1,3}';
const gap = '[\\s\\u3000]*';

/** How each level is numbered in real files, official and not. The first group is the ordinal. */
const patterns: readonly (readonly [1 | HeadingLevel, RegExp])[] = [
  [1, new RegExp(`^第(${han})部分${gap}[、.．:：]?${gap}`)],
  [1, new RegExp(`^(${han})${gap}[、.．,，]${gap}`)],
  [2, new RegExp(`^[（(]${gap}(${han})${gap}[)）]${gap}[、.．]?${gap}`)],
  [2, new RegExp(`^([㈠-㈩])${gap}[、.．]?${gap}`)],
  [4, new RegExp(`^[（(]${gap}(\\d{1,2})${gap}[)）]${gap}[、.．]?${gap}`)],
  [4, new RegExp(`^([⑴-⒇])${gap}[、.．]?${gap}`)],
  [3, new RegExp(`^(\\d{1,2})${gap}[、.．]${gap}(?!\\d(?!0\\d{2}年))`)],
  [3, new RegExp(`^([⒈-⒛])${gap}`)],
];

/** The value of a printed ordinal: Arabic or Chinese digits, or one character that holds both (㈡, ⑶, ⒋). */
function valueOf(printed: string): number | null {
  const digits = printed.normalize('NFKC').replace(/[().]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : readChineseOrdinal(digits);
}

/** Reads the number printed before a paragraph; null if it has none. "1.5亿" and "3、4月" are no numbers of
 * a part, but "1.2018年" is the first part, beginning with a year. */
export function readMark(text: string): Mark | null {
  for (const [level, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const ordinal = valueOf(match[1]);
    const rest = text.slice(match[0].length);
    if (ordinal === null || rest === '') continue;
    return { level, ordinal, printed: match[0].trim(), rest };
  }
  return null;
}

const spoken = new RegExp(`^(${han})是${gap}[，,：:]?${gap}`);

/** Reads 三是 where it stands in place of 三、; most such lines are sentences, so the caller must know the words. */
export function readSpokenMark(text: string): Mark | null {
  const match = spoken.exec(text);
  const ordinal = match?.[1] === undefined ? null : readChineseOrdinal(match[1]);
  if (!match || ordinal === null) return null;
  return { level: 1, ordinal, printed: match[0].trim(), rest: text.slice(match[0].length) };
}
