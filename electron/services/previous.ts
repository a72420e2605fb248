import type { Report } from '../../shared/report/report.ts';
import type { Store } from '../store/store.ts';
import { listReports, loadReport } from '../store/reports.ts';

/** The same agency's stored report of the year before, the last edited one if there are several; null if there is none. */
export function previousOf(store: Store, report: Report): Report | null {
  const earlier = listReports(store).find(
    (summary) => summary.agency === report.agency.name && summary.year === report.year - 1,
  );
  return earlier ? loadReport(store, earlier.id).report : null;
}
