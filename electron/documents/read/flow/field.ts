/**
 * What becomes of a field: its result is shown, left out as a page number or as a table of contents, or drawn from its
 * instruction because such fields have no result.
 */
export type Field = { kind: 'shown' | 'page' | 'contents' | 'drawn'; instruction: string };

/** What a clerk reads of the results that are left out. */
export const furniture: Readonly<Partial<Record<Field['kind'], string>>> = { page: '页码', contents: '目录' };

const kinds: readonly (readonly [RegExp, Field['kind']])[] = [
  [/^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i, 'page'],
  [/^\s*TOC\b/i, 'contents'],
  [/^\s*EQ\b/i, 'drawn'],
];

/** A field by its instruction (ISO/IEC 29500, 17.16). */
export function fieldOf(instruction: string): Field {
  return { kind: kinds.find(([pattern]) => pattern.test(instruction))?.[1] ?? 'shown', instruction };
}

const circles = /[○〇◯Oo]/;

/**
 * What an EQ field draws, as far as it is text. One thing put over another (\o) is a number in a circle, or phonetic signs over
 * the words they belong to, which stand last.
 */
export function drawnText(instruction: string): string {
  const body = instruction.replace(/^\s*EQ\s*/i, '').replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '');
  const over = /\\o(?:\\a[lcrd])?\s*\((.*)\)/is.exec(body)?.[1];
  if (over === undefined)
    return body
      .replace(/\\[a-z]+\d*/gi, '')
      .replace(/[()]/g, '')
      .trim();
  const parts = over
    .replace(/\\s\\(?:up|do)\s*\d*\s*\([^()]*\)/gi, '')
    .split(/[,;，]/)
    .map((part) => part.trim());
  const words = parts.at(-1) ?? '';
  const number = Number(words);
  const inCircle = parts.length > 1 && circles.test(parts[0] ?? '');
  return inCircle && number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : words;
}
