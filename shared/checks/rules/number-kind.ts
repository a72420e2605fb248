import { indicatorWords } from '../../forms/words.ts';
import { compare, isWhole } from '../../report/decimal.ts';
import { figureValue } from '../../report/report.ts';
import type { Rule } from '../rule.ts';

/** A count is a whole number and not negative, unless the form says otherwise for its cell. */
export const numberKind: Rule = {
  id: 'number-kind',
  title: '数的种类',
  check: ({ report, form }) =>
    form.indicators.flatMap((indicator) => {
      const value = figureValue(report, indicator.id);
      if (value === null) return [];
      const fraction = indicator.number === 'whole' && !isWhole(value);
      const negative = !indicator.signed && compare(value, '0') < 0;
      if (!fraction && !negative) return [];
      const what = fraction ? '应为整数' : '不应为负数';
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
