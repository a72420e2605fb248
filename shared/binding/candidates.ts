import type { Form, Indicator } from '../forms/form.ts';
import { figureValue, type Report } from '../report/report.ts';
import type { SlotId } from '../report/slots.ts';
import { phrasesOf } from './phrases.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';
import { isOtherYear, sentenceStart } from './scope.ts';

/** An indicator a number may be: the table's figure of it (null: blank), and whether that is what the text says. */
export type Option = { indicator: string; value: string | null; equal: boolean; score: number };

/**
 * A number in the prose that most likely is a figure of the form. `line` is which line, `from` and `to` enclose its digits,
 * `said` is the number with its unit. `options` are never empty, best first. `sure`: one is clearly meant and has this value.
 */
export type Candidate = {
  line: number;
  from: number;
  to: number;
  said: string;
  value: string;
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

const fitsUnit = ({ unit }: Indicator, said: string): boolean =>
  said === unit || (alike[unit]?.includes(said) ?? false);

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
      const equal = value === quantity.value;
      const weight = weights.get(indicator.id) ?? 0;
      const here = indicator.slot === slot;
      // Equal values alone say something only of numbers that are not everywhere.
      const byValue = equal && here && quantity.value.length > 1 && quantity.unit !== '';
      if (weight === 0 && !byValue) return [];
      if (quantity.unit === '' ? weight < 4 : !fitsUnit(indicator, quantity.unit)) return [];
      return [{ indicator: indicator.id, value, equal, score: weight + (equal ? 2 : 0) + (here ? 0.5 : 0) }];
    })
    .sort((left, right) => right.score - left.score)
    .slice(0, mostOptions);
}

/** A phrase belongs to the number it stands before: from the number before in the same sentence, or the sentence's start. */
function stretchOf(text: string, quantity: Quantity, before: Quantity | undefined): string {
  const start = Math.max(sentenceStart(text, quantity.from), before?.to ?? 0);
  return text.slice(start, quantity.from);
}

/**
 * Numbers of a section's prose that could be bound to a figure. `lines` are the texts of its paragraphs and headings, with
 * one character (figureMark) for every figure there already. What is said of another year is left out.
 */
export function candidatesIn(lines: readonly string[], context: Context): Candidate[] {
  return lines.flatMap((text, line) => {
    const quantities = quantitiesIn(text);
    return quantities.flatMap((quantity, at): Candidate[] => {
      if (isOtherYear(text, quantity.from, context.report.year)) return [];
      const options = optionsFor(quantity, stretchOf(text, quantity, quantities[at - 1]), context);
      const [best, next] = options;
      if (!best) return [];
      const { from, to, value, unit } = quantity;
      const sure = best.equal && best.score >= 4 && (!next || best.score - next.score >= clearly);
      return [{ line, from, to, said: `${text.slice(from, to)}${unit}`, value, options, sure }];
    });
  });
}
