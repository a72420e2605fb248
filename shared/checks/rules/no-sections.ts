import type { Rule } from '../rule.ts';

/** A report is its sections: without any, title, table and sign-off are no report. */
export const noSections: Rule = {
  id: 'no-sections',
  title: '正文章节',
  source: 'regulation',
  severities: ['error'],
  reads: ['sections'],
  check: ({ report }) =>
    report.sections.length > 0
      ? []
      : [
          {
            severity: 'error',
            message: '报告没有任何章节',
            where: { place: 'preface' },
            explain: '年度报告应有概述、主动公开、依申请公开等正文章节：请先增加章节。',
          },
        ],
};
