import type { Known } from '../../shared/checks/result.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Report } from '../../shared/report/report.ts';
import { mayBeSameAgency } from '../../shared/import-many/alike.ts';
import type { Store } from '../store/store.ts';
import { lastEdited, loadReport, reportsNamed } from '../store/reports.ts';
import { storedForm } from './forms.ts';
import { known } from './known.ts';

type Issue = { agency: string; year: number };

/** Whether one report is the other's of the year before: only then do figures of both years belong together. */
export const isYearBefore = (earlier: Issue, report: Issue): boolean =>
  earlier.year === report.year - 1 && earlier.agency.trim() !== '' && earlier.agency.trim() === report.agency.trim();

/** The same agency's stored report of the year before, the last edited one if there are several; null if there is none. */
export function previousId(store: Store, report: Report): string | null {
  const own = { agency: report.agency.name, year: report.year };
  const named = reportsNamed(store, { year: report.year - 1, agency: own.agency.trim() });
  const earlier = named.filter((issue) => isYearBefore(issue, own));
  return lastEdited(
    store,
    earlier.map(({ id }) => id),
  );
}

/** The same agency's stored report of the same year, the last edited one if there are several; null if there is none or no agency is known. */
export function sameIssueId(store: Store, { agency, year }: Issue): string | null {
  const name = agency.trim();
  if (name === '') return null;
  const named = reportsNamed(store, { year, agency: name }).filter((issue) => issue.agency.trim() === name);
  return lastEdited(
    store,
    named.map(({ id }) => id),
  );
}

/**
 * A stored report of the same year whose agency is written otherwise and may be the same one, the last edited one if there are
 * several; null if there is none.
 */
export function likeIssue(store: Store, { agency, year }: Issue): { id: string; agency: string } | null {
  if (agency.trim() === '') return null;
  const alike = reportsNamed(store, { year, agency: '' }).filter((issue) => mayBeSameAgency(issue.agency, agency));
  const id = lastEdited(
    store,
    alike.map((issue) => issue.id),
  );
  return alike.find((issue) => issue.id === id) ?? null;
}

/** The report of the year before itself, with its form. Throws what loadReport and storedForm throw of it. */
export function previousOf(store: Store, report: Report): { report: Report; form: Form } | null {
  const id = previousId(store, report);
  if (id === null) return null;
  const previous = loadReport(store, id).report;
  return { report: previous, form: storedForm(store, previous.form) };
}

/** The report alone, for what goes on without it where the window would have to as well. */
export const knownPrevious = (store: Store, report: Report): Known<Report> =>
  known(() => previousOf(store, report)?.report ?? null);
