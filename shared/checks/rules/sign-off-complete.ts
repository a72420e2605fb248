import type { Rule } from '../rule.ts';

/** The agency, its signature and the date must be there before the report can be sealed. */
export const signOffComplete: Rule = {
  id: 'sign-off',
  title: '落款',
  source: 'regulation',
  check: ({ report }) => {
    const missing = [
      report.agency.name.trim() === '' ? (['编制机关还没有填写', 'facts'] as const) : null,
      report.signOff.agency === '' ? (['落款没有署名', 'signOff'] as const) : null,
      report.signOff.date === null ? (['落款没有成文日期', 'signOff'] as const) : null,
    ];
    return missing.flatMap((one) =>
      one === null
        ? []
        : [
            {
              severity: 'warning' as const,
              message: one[0],
              where: { place: one[1] },
              explain: '盖章和上传前需要补齐。',
            },
          ],
    );
  },
};
