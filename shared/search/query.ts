import { fold } from './fold.ts';
import { pairsOfRun, runsOf } from './grams.ts';

/** Characters of a search; longer ones are cut. */
export const longestSearch = 100;

/**
 * What somebody searches for: every word must be in the same passage. `match` is the question to the full-text index;
 * `exact` says whether its answer is the answer, or whether the words must be looked for in what it gives, because marks
 * and single characters are not in the index.
 */
export type Query = { words: readonly string[]; match: string; exact: boolean };

/** Reads what was typed. Null where no two letters or digits stand together: the index knows pairs. Never throws. */
export function readQuery(typed: string): Query | null {
  const words = [
    ...new Set(
      fold(typed.slice(0, longestSearch))
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ];
  const phrases = words.flatMap((word) =>
    runsOf(word)
      .map(pairsOfRun)
      .filter((pairs) => pairs.length > 0)
      .map((pairs) => `"${pairs.join(' ')}"`),
  );
  if (phrases.length === 0) return null;
  const exact = words.every((word) => runsOf(word)[0] === word && pairsOfRun(word).length > 0);
  return { words, match: phrases.join(' AND '), exact };
}

/** Whether every word is in the text. */
export function holdsAll({ words }: Query, text: string): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
