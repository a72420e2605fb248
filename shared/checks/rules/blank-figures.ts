import { figuresIn } from '../../forms/figures.ts';
import { indicatorWords } from '../../forms/words.ts';
import { figureValue } from '../../report/report.ts';
import type { Rule } from '../rule.ts';

/** So many blank cells of one table are told one by one; more are told as a number. */
const mostTold = 3;

/** Blank is not zero: a reader cannot tell "nothing happened" from "nobody filled it in". */
export const blankFigures: Rule = {
  id: 'blank-figure',
  title: '统计数未填',
  source: 'inferred',
  severities: ['warning'],
  reads: ['figures', 'form'],
  check: ({ report, form }) => {
    const isBlank = (id: string): boolean => figureValue(report, id) === null;
    const explain = '空白不等于0：没有发生的请填0，确实不统计的请在报送前向上级确认。';
    const none = { explain };
    if (form.indicators.length > 0 && form.indicators.every(({ id }) => isBlank(id))) {
      return [{ severity: 'warning', message: '统计表还没有填写', where: { place: 'table' }, ...none }];
    }
    return form.tables.flatMap((table) => {
      const blank = figuresIn(table).filter(isBlank);
      const [first] = blank;
      if (blank.length > mostTold) {
        const message = `“${table.title}”有${blank.length}格没有填数`;
        return [{ severity: 'warning' as const, message, where: { indicator: first }, ...none }];
      }
      return blank.flatMap((id) => {
        const indicator = form.indicators.find((one) => one.id === id);
        if (!indicator) return [];
        const message = `“${indicatorWords(indicator)}”没有填数`;
        return [{ severity: 'warning' as const, message, where: { indicator: id }, ...none }];
      });
    });
  },
};
