import type { Found } from './finding.ts';
import { textPlace, type Line } from './lines.ts';

/** A word without letters is a number or a mark, which no office can have of its own. */
const isWord = (word: string): boolean => /\p{L}/u.test(word);

/** The part of [from, to) that other words for it change: what stands the same at both ends is not at fault. */
function changed(text: string, from: number, to: number, put: string | undefined): [from: number, to: number] {
  if (put === undefined) return [from, to];
  let [head, tail] = [0, 0];
  const most = Math.min(to - from, put.length);
  while (head < most && text[from + head] === put[head]) head += 1;
  while (tail < most - head && text[to - 1 - tail] === put[put.length - 1 - tail]) tail += 1;
  return [from + head, to - tail];
}

/**
 * Whether what a rule of language accuses in [from, to) of a text, and would put right with other words, stands inside a word
 * that the office says is right as it stands.
 */
export function isOwnWord(
  words: readonly string[],
  text: string,
  { from, to, put }: { from: number; to: number; put?: string },
): boolean {
  const [first, last] = changed(text, from, to, put);
  const inserts = first === last;
  return words.some((word) => {
    if (!isWord(word)) return false;
    const earliest = Math.max(0, last - word.length);
    for (let at = text.indexOf(word, earliest); at >= 0 && at <= first; at = text.indexOf(word, at + 1)) {
      if (at + word.length >= last && !(inserts && (at === first || at + word.length === last))) return true;
    }
    return false;
  });
}

const keyOf = (place: string, at: number): string => `${place} ${at}`;

/** The same of findings, by the lines they stand in. */
export function speaksOfOwnWord(words: readonly string[], lines: readonly Line[]): (found: Found) => boolean {
  const known = new Map(words.length === 0 ? [] : lines.map((line) => [keyOf(line.place, line.at), line]));
  return ({ where: { place, range, quote }, repair }) => {
    const line = place === undefined || range === undefined ? undefined : known.get(keyOf(place, range.line));
    if (!line || quote === undefined) return false;
    const from = textPlace(line, range?.from ?? 0);
    const [edit] = repair?.edits ?? [];
    const put = edit && repair?.edits.length === 1 && edit.before === quote ? edit.text : undefined;
    return isOwnWord(words, line.text, { from, to: from + quote.length, ...(put !== undefined && { put }) });
  };
}
