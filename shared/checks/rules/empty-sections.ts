import { sectionPlace } from '../../api/place.ts';
import { isEmptyProse } from '../../report/prose.ts';
import type { Rule } from '../rule.ts';

/** A numbered section with nothing under its heading; a section that holds a table needs none. */
export const emptySections: Rule = {
  id: 'empty-section',
  title: '章节空白',
  source: 'regulation',
  check: ({ report, form }) =>
    report.sections
      .filter(
        ({ slot, prose }) =>
          isEmptyProse(prose) && slot !== 'annex' && !form.tables.some((table) => table.slot === slot),
      )
      .map((section) => ({
        severity: 'warning' as const,
        message: `“${section.heading.trim() || '（没有标题）'}”还没有正文`,
        where: { place: sectionPlace(section.id) },
        explain: '没有发生的事项也应写一句说明，例如“本年度未发生……”；用不到的章节请移除。',
      })),
};
