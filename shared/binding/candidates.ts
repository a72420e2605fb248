import type { Form, Indicator } from '../forms/form.ts';
import { figureValue, type Report } from '../report/report.ts';
import type { SlotId } from '../report/slots.ts';
import { phrasesOf } from './phrases.ts';
import { hasBase, quantitiesIn, readingIn, type Quantity } from './quantities.ts';
import { isOtherYear } from './scope.ts';

/** An indicator a number may be: the table's figure of it (null: blank), and whether that is what the text says in its unit. */
export type Option = { indicator: string; value: string | null; equal: boolean; score: number };

/**
 * A number in the prose that most likely is a figure of the form. `line` is which line, `from` and `to` enclose its digits,
 * `said` is the number with its unit as written (三十五件). `value` is what the likeliest option's unit makes of it, for
 * another see readingIn. `options` are never empty, best first. `sure`: one is clearly meant and has this value.
 */
export type Candidate = {
  line: number;
  from: number;
  to: number;
  said: string;
  value: string;
  quantity: Quantity;
  options: readonly Option[];
  sure: boolean;
};

type Context = { form: Form; report: Pick<Report, 'figures' | 'year'>; slot: SlotId };

/** Measure words by the unit of the form they may stand for. */
const alike: Record<string, readonly string[]> = {
  条: ['条', '项'],
  件: ['件', '例', '起', '封', '宗'],
  次: ['次', '场', '期', '场次'],
  篇: ['篇', '个', '条', '份'],
  个: ['个', '处', '家'],
  人: ['人', '名', '位'],
  人次: ['人次', '人', '名'],
};

const fitsUnit = ({ unit }: Indicator, quantity: Quantity): boolean =>
  hasBase(quantity, unit) || (alike[unit]?.includes(quantity.unit) ?? false);

/** How much better the best must be than the next to be the one that is meant. */
const clearly = 1;

const mostOptions = 6;

function optionsFor(quantity: Quantity, stretch: string, { form, report, slot }: Context): Option[] {
  const weights = new Map<string, number>();
  for (const { indicator, words, weight } of phrasesOf(form)) {
    if (words.test(stretch)) weights.set(indicator, Math.max(weight, weights.get(indicator) ?? 0));
  }
  return form.indicators
    .flatMap((indicator): Option[] => {
      const value = figureValue(report, indicator.id);
      const said = readingIn(quantity, indicator.unit).value;
      const equal = value === said;
      const weight = weights.get(indicator.id) ?? 0;
      const here = indicator.slot === slot;
      // Equal values alone say something only of numbers that are not everywhere.
      const byValue = equal && here && said.length > 1 && quantity.unit !== '';
      if (weight === 0 && !byValue) return [];
      if (quantity.unit === '' ? weight < 4 : !fitsUnit(indicator, quantity)) return [];
      return [{ indicator: indicator.id, value, equal, score: weight + (equal ? 2 : 0) + (here ? 0.5 : 0) }];
    })
    .sort((left, right) => right.score - left.score)
    .slice(0, mostOptions);
}

/**
 * Numbers of a section's prose that could be bound to a figure. `lines` are the texts of its paragraphs and headings, with
 * one character (figureMark) for every figure there already. What is said of another year is left out.
 */
export function candidatesIn(lines: readonly string[], context: Context): Candidate[] {
  return lines.flatMap((text, line) => {
    return quantitiesIn(text).flatMap((quantity): Candidate[] => {
      if (isOtherYear(quantity, context.report.year)) return [];
      // A phrase belongs to the number it stands before.
      const options = optionsFor(quantity, text.slice(quantity.what.from, quantity.what.to), context);
      const [best, next] = options;
      if (!best) return [];
      const { from, to, end } = quantity;
      const unit = context.form.indicators.find(({ id }) => id === best.indicator)?.unit ?? quantity.unit;
      const { value } = readingIn(quantity, unit);
      const sure = best.equal && best.score >= 4 && (!next || best.score - next.score >= clearly);
      return [{ line, from, to, said: text.slice(from, end), value, quantity, options, sure }];
    });
  });
}
