import { indicatorWords } from '../../forms/words.ts';
import { numberKindFault } from '../../forms/number-kind.ts';
import { figureValue } from '../../report/report.ts';
import type { Rule } from '../rule.ts';

/** A count is a whole number and not negative, unless the form says otherwise for its cell. */
export const numberKind: Rule = {
  id: 'number-kind',
  title: '数的种类',
  source: 'printed',
  severities: ['error'],
  reads: ['figures', 'form'],
  check: ({ report, form }) =>
    form.indicators.flatMap((indicator) => {
      const value = figureValue(report, indicator.id);
      if (value === null) return [];
      const what = numberKindFault(indicator, value);
      if (what === null) return [];
      return [
        {
          severity: 'error' as const,
          message: `“${indicatorWords(indicator)}”填的是${value}，${what}`,
          where: { indicator: indicator.id },
          left: value,
          right: null,
          explain: `这一项的单位是“${indicator.unit}”，按表式${what}。`,
        },
      ];
    }),
};
