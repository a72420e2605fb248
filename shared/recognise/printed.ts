import { shareOf } from './closest.ts';

/** What a form prints besides the labels of its rows: heads, and labels that several rows have in common. */
export type Printed = {
  whole: (text: string) => boolean;
  /** True for a whole word, a damaged one and a part of one: heads are broken over lines and cut short. */
  partly: (text: string) => boolean;
};

const mostRemembered = 5000;
const longestWord = 100;

/** Prepares the words, which are without marks. */
export function printedOf(words: readonly string[]): Printed {
  const all = new Set(words);
  const joined = [...all].join('|');
  const damaged = new Map<string, boolean>();
  const isDamaged = (text: string): boolean => {
    const known = damaged.get(text) ?? words.some((word) => shareOf(text, word) > 0);
    if (damaged.size < mostRemembered) damaged.set(text, known);
    return known;
  };
  return {
    whole: (text) => all.has(text),
    partly: (text) =>
      text !== '' && text.length <= longestWord && !/^\d+$/.test(text) && (joined.includes(text) || isDamaged(text)),
  };
}
