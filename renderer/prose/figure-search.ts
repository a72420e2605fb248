import type { Indicator } from '../../shared/forms/form.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { slots } from '../../shared/report/slots.ts';

/** How a text is said: the first letters of its pinyin, and all of them. Characters that are not Chinese are left out. */
export type Spelling = { initials: string; full: string };
export type Spell = (text: string) => Spelling;

/** Full-width and half-width, capital and small letters are the same to who searches. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** How well a word fits an indicator, best first; null where it does not. */
function fit(indicator: Indicator, word: string, spell: Spell | null): number | null {
  const words = indicatorWords(indicator);
  const label = folded(words);
  if (label.startsWith(word)) return 0;
  if (label.includes(word)) return 1;
  if (folded(`${slots[indicator.slot]}${indicator.label}`).includes(word)) return 3;
  if (!spell || !/^[a-z]+$/.test(word)) return null;
  const { initials, full } = spell(words);
  if (initials.startsWith(word)) return 1;
  if (initials.includes(word) || full.startsWith(word)) return 2;
  return full.includes(word) && word.length > 2 ? 4 : null;
}

/**
 * The indicators all words of a query are found in, best first and otherwise in the form's order: words of the label, of
 * what it stands under, its column or its section, or letters of its pinyin (sdsqs for 收到申请数) once `spell` is there.
 */
export function findFigures(indicators: readonly Indicator[], query: string, spell: Spell | null): Indicator[] {
  const words = folded(query).replaceAll("'", '').split(/\s+/).filter(Boolean);
  return indicators
    .flatMap((indicator) => {
      const fits = words.map((word) => fit(indicator, word, spell));
      const rank = fits.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
      return rank === null ? [] : [{ indicator, rank }];
    })
    .sort((left, right) => left.rank - right.rank)
    .map(({ indicator }) => indicator);
}
