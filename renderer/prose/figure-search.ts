import type { Form, Indicator } from '../../shared/forms/form.ts';
import { fullTerm } from '../../shared/forms/identity.ts';
import { definitionsOf } from '../../shared/forms/totals.ts';
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

/** Whether one stands in a row or a column with the other, so that the same words lead to both. */
const beside = (one: Indicator, other: Indicator): boolean =>
  one.group === other.group && (one.label === other.label || (one.group !== undefined && one.column === other.column));

/** How many sums a figure is that is one of what stands beside it, as the total of a row; 0 for any other. */
function sumsBeside(form: Form): (indicator: Indicator) => number {
  const byId = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  return (total) => {
    const sums = definitionsOf(form).get(total.id) ?? [];
    const parts = (sum: (typeof sums)[number]) => sum.right.map((term) => byId.get(fullTerm(term).indicator));
    const isBeside = sums.some((sum) => parts(sum).every((part) => part !== undefined && beside(total, part)));
    return isBeside ? sums.length : 0;
  };
}

/**
 * The indicators all words of a query are found in, best first: words of the label, of what it stands under, its column or
 * its section, or letters of its pinyin (sdsqs for 收到申请数) once `spell` is there. Where words fit equally a total comes
 * before what it is the sum of, because that is what a sentence mostly says; otherwise they come in the form's order.
 */
export function findFigures(form: Form, query: string, spell: Spell | null): Indicator[] {
  const words = folded(query).replaceAll("'", '').split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...form.indicators];
  const sums = sumsBeside(form);
  return form.indicators
    .flatMap((indicator) => {
      const fits = words.map((word) => fit(indicator, word, spell));
      const rank = fits.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
      return rank === null ? [] : [{ indicator, rank, sums: sums(indicator) }];
    })
    .sort((left, right) => left.rank - right.rank || right.sums - left.sums)
    .map(({ indicator }) => indicator);
}
