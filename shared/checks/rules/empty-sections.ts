import { sectionPlace } from '../../api/place.ts';
import { formForYear } from '../../forms/forms.ts';
import { isEmptyProse } from '../../report/prose.ts';
import type { Rule } from '../rule.ts';

/**
 * A numbered section with nothing under its heading; a section that holds a table needs none. Where a report has no tables at
 * all, another rule says so, and those sections wait for them.
 */
export const emptySections: Rule = {
  id: 'empty-section',
  title: '章节空白',
  source: 'regulation',
  severities: ['warning'],
  reads: ['sections', 'form', 'year'],
  check: ({ report, form }) => {
    const { tables } = form.tables.length > 0 ? form : formForYear(report.year);
    return report.sections
      .filter(
        ({ slot, prose }) => isEmptyProse(prose) && slot !== 'annex' && !tables.some((table) => table.slot === slot),
      )
      .map((section) => ({
        severity: 'warning' as const,
        message: `“${section.heading.trim() || '（没有标题）'}”还没有正文`,
        where: { place: sectionPlace(section.id) },
        explain: '没有发生的事项也应写一句说明，例如“本年度未发生……”；用不到的章节请移除。',
      }));
  },
};
