import { sentence } from '../../shared/api/errors.ts';
import type { Form, Indicator } from '../../shared/forms/form.ts';
import { numberKindFault } from '../../shared/forms/number-kind.ts';
import { definitionsOf } from '../../shared/forms/totals.ts';
import { indicatorWords, sideWords } from '../../shared/forms/words.ts';
import { difference, readNumber, type Decimal } from '../../shared/report/decimal.ts';

export type Remark = { bad: boolean; text: string };

/** What is odd about one cell's content by itself; null if nothing is. `unread` is what was typed and is no number. */
export function cellRemark(indicator: Indicator, unread: string | null, stored: Decimal | null): Remark | null {
  const where = indicatorWords(indicator);
  if (unread !== null) {
    return { bad: true, text: sentence({ code: 'figure-not-a-number', detail: { where, value: unread } }) };
  }
  if (stored === null) return null;
  const fault = numberKindFault(indicator, stored);
  return fault === null ? null : { bad: true, text: `按“${indicator.unit}”计数，${fault}` };
}

/**
 * How a typed text was understood, where the cell will show something else: a mark for nothing, full-width digits,
 * thousands set apart. Null where it is as typed, or is no number.
 */
export function readingWords(typed: string): string | null {
  const text = typed.trim();
  const reading = readNumber(text);
  if (reading.kind === 'blank' && text !== '') return `“${text}”按空白处理；没有发生的请填0`;
  return reading.kind === 'value' && reading.value !== text ? `“${text}”按${reading.value}处理` : null;
}

/** A figure beside last year's: 上年12，增加3. */
export function lastWords(now: Decimal | null, last: Decimal): string {
  if (now === null) return `上年${last}`;
  const change = difference(now, last);
  if (change === '0') return `上年${last}，持平`;
  return `上年${last}，${change.startsWith('-') ? '减少' : '增加'}${change.replace(/^-/, '')}`;
}

/** How a total comes about, in words; null for a figure that is counted. */
export function totalWords(form: Form, indicator: string): string | null {
  const sums = definitionsOf(form).get(indicator);
  if (sums === undefined) return null;
  return `由${sums.map(({ right }) => sideWords(form, right)).join('，或由')}自动合计，可改`;
}

/** What a cell tells without being wrong: how it is counted, and how a total comes about. */
export function cellHints(form: Form, indicator: Indicator): string[] {
  return [indicator.note ?? null, totalWords(form, indicator.id)].filter((hint) => hint !== null);
}
