import { sentence } from '../../shared/api/errors.ts';
import type { Form, Indicator } from '../../shared/forms/form.ts';
import { fullTerm } from '../../shared/forms/identity.ts';
import { isTotal } from '../../shared/forms/totals.ts';
import { shortLabel, sideWords } from '../../shared/forms/words.ts';
import { isWhole, type Decimal } from '../../shared/report/decimal.ts';

export type Remark = { bad: boolean; text: string };

/** What is odd about one cell's content by itself; null if nothing is. `unread` is what was typed and is no number. */
export function cellRemark(indicator: Indicator, unread: string | null, stored: Decimal | null): Remark | null {
  const where = shortLabel(indicator.label);
  if (unread !== null) {
    return { bad: true, text: sentence({ code: 'figure-not-a-number', detail: { where, value: unread } }) };
  }
  if (stored === null) return null;
  if (indicator.number === 'whole' && !isWhole(stored)) {
    return { bad: false, text: `按“${indicator.unit}”计数，一般是整数，请核实` };
  }
  if (!indicator.signed && stored.startsWith('-')) return { bad: false, text: '一般不会是负数，请核实' };
  return null;
}

/** How a total comes about, in words; null for a figure that is counted. */
export function totalWords(form: Form, indicator: string): string | null {
  if (!isTotal(form, indicator)) return null;
  const sums = form.identities.filter(({ relation, severity, left: [only, more] }) => {
    if (relation !== 'equal' || severity !== 'error' || only === undefined || more !== undefined) return false;
    const term = fullTerm(only);
    return term.indicator === indicator && term.year === 'this' && !term.minus;
  });
  return `由${sums.map(({ right }) => sideWords(form, right)).join('，或由')}自动合计，可改`;
}

/** What a cell tells without being wrong: how it is counted, and how a total comes about. */
export function cellHints(form: Form, indicator: Indicator): string[] {
  return [indicator.note ?? null, totalWords(form, indicator.id)].filter((hint) => hint !== null);
}
