import { indicatorWords } from '../../forms/words.ts';
import { figureValue } from '../../report/report.ts';
import type { Rule } from '../rule.ts';

/** A cell that holds no number would be printed with the number it had before. */
export const unreadFigures: Rule = {
  id: 'unread-figure',
  title: '统计数不是数字',
  source: 'inferred',
  severities: ['error'],
  reads: ['figures', 'form'],
  check: ({ report, form }) =>
    form.indicators.flatMap((indicator) => {
      const { id } = indicator;
      const unread = report.figures[id]?.unread;
      if (unread === undefined) return [];
      const value = figureValue(report, id);
      const now = value === null ? '空白' : value;
      return [
        {
          severity: 'error' as const,
          message: `“${indicatorWords(indicator)}”里的“${unread}”不是数字`,
          where: { indicator: id },
          explain: `报告和统计表里现在仍是${now}，请改成数字。`,
        },
      ];
    }),
};
