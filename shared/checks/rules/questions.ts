import { indicatorWords } from '../../forms/words.ts';
import { compare } from '../../report/decimal.ts';
import { figureValue } from '../../report/report.ts';
import type { Rule } from '../rule.ts';

/** Figures above zero that offices of this kind seldom have: a question, never an accusation. */
export const questions: Rule = {
  id: 'unusual-figure',
  title: '少见的统计数',
  source: 'inferred',
  severities: ['hint'],
  reads: ['figures', 'form', 'agency'],
  check: ({ report, form }) =>
    form.questions
      .filter(({ agencies }) => agencies.includes(report.agency.kind))
      .flatMap(({ indicators, why }) =>
        indicators.flatMap((id) => {
          const value = figureValue(report, id);
          const indicator = form.indicators.find((one) => one.id === id);
          if (value === null || indicator === undefined || compare(value, '0') <= 0) return [];
          return [
            {
              severity: 'hint' as const,
              message: `“${indicatorWords(indicator)}”填了${value}`,
              where: { indicator: id },
              left: value,
              right: null,
              explain: why,
            },
          ];
        }),
      ),
};
