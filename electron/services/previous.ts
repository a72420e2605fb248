import type { Report } from '../../shared/report/report.ts';
import type { Store } from '../store/store.ts';
import { agenciesOfYear, lastEdited, loadReport } from '../store/reports.ts';

type Issue = { agency: string; year: number };

/** Whether one report is the other's of the year before: only then do figures of both years belong together. */
export const isYearBefore = (earlier: Issue, report: Issue): boolean =>
  earlier.year === report.year - 1 && earlier.agency.trim() !== '' && earlier.agency.trim() === report.agency.trim();

/** The same agency's stored report of the year before, the last edited one if there are several; null if there is none. */
export function previousOf(store: Store, report: Report): Report | null {
  const own = { agency: report.agency.name, year: report.year };
  const earlier = agenciesOfYear(store, report.year - 1).filter(({ agency, year }) =>
    isYearBefore({ agency, year }, own),
  );
  const last = lastEdited(
    store,
    earlier.map(({ id }) => id),
  );
  return last === null ? null : loadReport(store, last).report;
}
