import type { Stored, Summary } from '../../shared/api/contract.ts';
import { agencySchema, type Agency } from '../../shared/report/agency.ts';
import { reportSchema, statusSchema, titleLinesSchema, type Report, type Status } from '../../shared/report/report.ts';
import { loadDismissals, writeDismissals } from './dismissals.ts';
import { recordStatus } from './events.ts';
import { loadFigures, writeFigure } from './figures.ts';
import { indexReport } from './index-report.ts';
import { fromJson, jsonValue } from './json.ts';
import { getPlace } from './places.ts';
import { insertRow, loadRow } from './report-row.ts';
import { advance, type Saved, type Write } from './revision.ts';
import { insertSections, loadSections } from './sections.ts';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';
import { loadUnplaced, writeUnplaced } from './unplaced.ts';

/**
 * Adds a report as a draft at its first revision; the id is new. A report that does not fit the model is a fault of the
 * program and throws (a zod error) with nothing written: once stored it could never be read again.
 */
export function insertReport(db: Store, { id, report, now }: { id: string; report: Report; now: string }): void {
  reportSchema.parse(report);
  writing(db, () => {
    insertRow(db, id, report, now);
    insertSections(db, id, report.sections);
    for (const [indicator, figure] of Object.entries(report.figures)) writeFigure(db, id, indicator, figure);
    writeUnplaced(db, id, report.unplaced);
    writeDismissals(db, id, report.dismissals);
    indexReport(db, id, report);
  });
}

/** A report as it stands, with its revision and the clerk's place in it. Throws NianbaoError 'not-found'. */
export function loadReport(db: Store, id: string): Stored {
  return reading(db, () => {
    const { parts, ...state } = loadRow(db, id);
    const report = {
      ...parts,
      sections: loadSections(db, id),
      figures: loadFigures(db, id),
      unplaced: loadUnplaced(db, id),
      dismissals: loadDismissals(db, id),
    };
    return { id, report, ...state, place: getPlace(db, id) };
  });
}

/**
 * Sets how far a report has come and records it. Throws NianbaoError 'not-found' or 'stale-revision', and 'reason-missing'
 * where a final report is opened for change without a reason, with nothing written.
 */
export function setStatus(db: Store, { status, reason = '', ...write }: StatusWrite): Saved {
  return writing(db, () => {
    const saved = advance(db, write);
    recordStatus(db, { id: write.id, to: status, reason: reason.trim(), at: write.now });
    db.prepare<[status: string, id: string]>('UPDATE report SET status = ? WHERE id = ?').run(status, write.id);
    return saved;
  });
}

type StatusWrite = Write & { status: Status; reason?: string };

type SummaryRow = Omit<Summary, 'title' | 'status' | 'copy'> & { titleLines: string; status: string };

const copied = "SELECT report_id FROM report_event WHERE kind = 'copied'";

/**
 * One line a report, the newest year first and within a year the last edited; no prose is read, however much there is.
 * What is in the bin is left out. A row that cannot be read whole is still listed by what can be read of it: the others must stay within reach.
 */
export function listReports(db: Store): Summary[] {
  return reading(db, () => {
    const copies = new Set(db.prepare<[], string>(copied).pluck().all());
    return db
      .prepare<[], SummaryRow>(
        `SELECT id, title_lines AS titleLines, agency_name AS agency, year, form, status, edited_at AS editedAt,
                (SELECT count(*) FROM unplaced WHERE report_id = report.id) AS unplaced
         FROM report WHERE id NOT IN (SELECT report_id FROM removed_report)
         ORDER BY year DESC, edited_at DESC, id`,
      )
      .all()
      .map(({ titleLines, status, ...row }) => ({
        ...row,
        title: titleLinesSchema.safeParse(jsonValue(titleLines)).data?.join('') ?? '（标题读不出来）',
        status: statusSchema.safeParse(status).data ?? 'drafting',
        copy: copies.has(row.id),
      }));
  });
}

/** Whether there is such a report, outside the bin. */
export function hasReport(db: Store, id: string): boolean {
  return reading(
    db,
    () =>
      db
        .prepare<[id: string]>('SELECT 1 FROM report WHERE id = ? AND id NOT IN (SELECT report_id FROM removed_report)')
        .get(id) !== undefined,
  );
}

/** Reports of a year with these characters in their agency's name, outside the bin, read from the index alone. */
export function reportsNamed(
  db: Store,
  { year, agency }: { year: number; agency: string },
): { id: string; agency: string; year: number }[] {
  return reading(db, () =>
    db
      .prepare<[year: number, agency: string], { id: string; agency: string; year: number }>(
        `SELECT id, agency_name AS agency, year FROM report INDEXED BY report_in_short
         WHERE year = ? AND instr(agency_name, ?) > 0 AND id NOT IN (SELECT report_id FROM removed_report)`,
      )
      .all(year, agency),
  );
}

/** The report among these that was edited last; null if there is none. */
export function lastEdited(db: Store, ids: readonly string[]): string | null {
  return reading(db, () => {
    const edited = db.prepare<[id: string], string>('SELECT edited_at FROM report WHERE id = ?').pluck();
    const rows = ids.map((id) => ({ id, at: edited.get(id) ?? '' }));
    return rows.toSorted((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id))[0]?.id ?? null;
  });
}

/**
 * The profile of every agency that has a report, as its newest year's report has it (of several, the last edited);
 * the agency edited last comes first. The year decides because an old report imported today has an old telephone number.
 */
export function lastAgencies(db: Store): Agency[] {
  return reading(db, () =>
    db
      .prepare<[], string>(
        `SELECT agency FROM (
           SELECT agency, agency_name, max(edited_at) OVER (PARTITION BY agency_name) AS last_edited,
                  row_number() OVER (PARTITION BY agency_name ORDER BY year DESC, edited_at DESC, id) AS rank
           FROM report WHERE agency_name <> '' AND id NOT IN (SELECT report_id FROM removed_report)
         ) WHERE rank = 1 ORDER BY last_edited DESC, agency_name`,
      )
      .pluck()
      .all()
      .map((agency) => fromJson(db, agencySchema, agency)),
  );
}
