import type { Indicator } from '../../forms/form.ts';
import { indicatorWords } from '../../forms/words.ts';
import { compare, product, type Decimal } from '../../report/decimal.ts';
import { figureValue } from '../../report/report.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Below this a year easily brings five times as much. */
const fewest = '20';
const many = '100';
const times = '5';

function questionOf(indicator: Indicator, before: Decimal, now: Decimal, year: number): Found | null {
  const isGone = now === '0' && compare(before, many) > 0;
  const isMore = compare(now, fewest) > 0 && before !== '0' && compare(now, product(before, times)) >= 0;
  const isLess = compare(before, fewest) > 0 && now !== '0' && compare(before, product(now, times)) >= 0;
  if (!isGone && !isMore && !isLess) return null;
  const words = indicatorWords(indicator);
  return {
    severity: 'hint',
    confidence: 'asks',
    message: `“${words}”今年是${now}，${year}年是${before}，${isGone ? '今年没有了' : isMore ? '多了很多' : '少了很多'}，请核对`,
    where: { indicator: indicator.id },
    left: now,
    right: before,
    explain: '与上年相差五倍以上，可能多写或少写了一位，或口径有变化；情况属实的在正文里说明原因。',
  };
}

/** Asks about figures that are five times last year's or a fifth of it. Jumps are usual only of small numbers. */
export const outliers: Rule = {
  id: 'outlier',
  title: '与上年相差很大',
  source: 'inferred',
  severities: ['hint'],
  reads: ['figures', 'form', 'previous'],
  check: ({ report, form, previous }) => {
    if (previous === null || previous.form !== report.form) return [];
    return form.indicators.flatMap((indicator) => {
      // Of the table by applicants the totals tell enough, and what may be negative is a change itself.
      const isDetail = indicator.column !== undefined && indicator.id.startsWith('t3.') && indicator.column !== '总计';
      const [before, now] = [figureValue(previous, indicator.id), figureValue(report, indicator.id)];
      if (isDetail || indicator.signed || before === null || now === null) return [];
      const found = questionOf(indicator, before, now, previous.year);
      return found ? [found] : [];
    });
  },
};
