import { figureValue } from '../../report/report.ts';
import type { Rule } from '../rule.ts';

const fewestToSuspect = 5;

/** Compared with last year's report: figures above zero that are all the same tell of a copied table. */
export const unchangedFigures: Rule = {
  id: 'unchanged-figures',
  title: '与上年相同',
  source: 'inferred',
  severities: ['warning'],
  reads: ['figures', 'form', 'previous'],
  check: ({ report, form, previous }) => {
    if (previous === null || previous.form !== report.form) return [];
    const filled = form.indicators.filter(({ id }) => !['0', null].includes(figureValue(report, id)));
    const same = filled.filter(({ id }) => figureValue(previous, id) === figureValue(report, id));
    if (same.length < fewestToSuspect || same.length < filled.length) return [];
    return [
      {
        severity: 'warning',
        message: `${same.length}项不为0的统计数与${previous.year}年完全相同`,
        where: { indicator: same[0]?.id },
        left: String(same.length),
        right: String(filled.length),
        explain: '请确认统计表已按本年度情况更新，没有沿用上年的数。',
      },
    ];
  },
};
