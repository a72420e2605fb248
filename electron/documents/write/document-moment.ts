import type { Report } from '../../../shared/report/report.ts';

/** The date a report's files say they were made: its own date, so that writing it twice gives the same file. */
export function documentMoment(report: Report): string {
  return `${report.signOff.date ?? `${report.year + 1}-01-01`}T00:00:00Z`;
}
