import { figureValue } from '../../report/report.ts';
import type { Rule } from '../rule.ts';

/** Blank is not zero: a reader cannot tell "nothing happened" from "nobody filled it in". */
export const blankFigures: Rule = {
  id: 'blank-figure',
  title: '统计数未填',
  check: ({ report, form }) => {
    const blank = form.indicators.filter(({ id }) => figureValue(report, id) === null);
    if (blank.length === 0) return [];
    const explain = '空白不等于0：没有发生的请填0，确实不统计的请在报送前向上级确认。';
    const none = { left: null, right: null, explain };
    if (blank.length === form.indicators.length) {
      return [{ severity: 'warning', message: '统计表还没有填写', where: { place: 'table' }, ...none }];
    }
    return blank.map(({ id, label }) => ({
      severity: 'warning' as const,
      message: `“${label}”没有填数`,
      where: { indicator: id },
      ...none,
    }));
  },
};
