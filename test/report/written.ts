import type { Report } from '../../shared/report/report.ts';

/** The report without figures that say nothing: one that was never written and one that is blank mean the same. */
export function written(report: Report): Report {
  const figures = Object.entries(report.figures).filter(
    ([, { value, note, unread, reason }]) =>
      value !== null || note !== '' || unread !== undefined || reason !== undefined,
  );
  return { ...report, figures: Object.fromEntries(figures) };
}
