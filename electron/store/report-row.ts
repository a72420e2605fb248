import { NianbaoError } from '../../shared/api/errors.ts';
import { agencySchema } from '../../shared/report/agency.ts';
import { prefaceSchema } from '../../shared/report/preface.ts';
import { annexSchema, reportSchema, signOffSchema, statusSchema } from '../../shared/report/report.ts';
import type { Report, Status } from '../../shared/report/report.ts';
import { fromColumn, fromJson } from './json.ts';
import type { Store } from './store.ts';

/** The parts of a report that are one row: everything but its sections, figures, unplaced pieces and dismissals. */
type RowParts = Omit<Report, 'sections' | 'figures' | 'unplaced' | 'dismissals'>;
type Facts = Pick<Report, 'agency' | 'year' | 'titleLines'>;

type Row = {
  year: number;
  form: string;
  status: string;
  revision: number;
  editedAt: string;
  titleLines: string;
  agency: string;
  annex: string;
  signOff: string;
  preface: string;
};

/** The revision of a report nobody has changed yet. */
const firstRevision = 1;

/** Adds the row of a new report, a draft at its first revision. */
export function insertRow(db: Store, id: string, report: RowParts, now: string): void {
  db.prepare<Omit<Row, 'editedAt'> & { id: string; agencyName: string; now: string }>(
    `INSERT INTO report (id, year, form, status, revision, created_at, edited_at,
                         agency_name, title_lines, agency, annex, sign_off, preface)
     VALUES (@id, @year, @form, @status, @revision, @now, @now,
             @agencyName, @titleLines, @agency, @annex, @signOff, @preface)`,
  ).run({
    id,
    year: report.year,
    form: report.form,
    status: 'drafting' satisfies Status,
    revision: firstRevision,
    now,
    agencyName: report.agency.name,
    titleLines: JSON.stringify(report.titleLines),
    agency: JSON.stringify(report.agency),
    annex: JSON.stringify(report.annex),
    signOff: JSON.stringify(report.signOff),
    preface: JSON.stringify(report.preface),
  });
}

/** A report's row, read back. Throws NianbaoError 'not-found'. */
export function loadRow(
  db: Store,
  id: string,
): { parts: RowParts; status: Status; revision: number; editedAt: string } {
  const row = db
    .prepare<[id: string], Row>(
      `SELECT year, form, status, revision, edited_at AS editedAt, title_lines AS titleLines,
              agency, annex, sign_off AS signOff, preface
       FROM report WHERE id = ?`,
    )
    .get(id);
  if (!row) throw new NianbaoError('not-found', { what: '报告' });
  return {
    parts: {
      titleLines: fromJson(db, reportSchema.shape.titleLines, row.titleLines),
      agency: fromJson(db, agencySchema, row.agency),
      year: row.year,
      form: row.form,
      preface: fromJson(db, prefaceSchema, row.preface),
      annex: fromJson(db, annexSchema, row.annex),
      signOff: fromJson(db, signOffSchema, row.signOff),
    },
    status: fromColumn(db, statusSchema, row.status),
    revision: row.revision,
    editedAt: row.editedAt,
  };
}

/** Whether a report is final and so not to be changed. */
export function isFinal(db: Store, id: string): boolean {
  const status = db.prepare<[id: string], string>('SELECT status FROM report WHERE id = ?').pluck().get(id);
  return status === ('final' satisfies Status);
}

/** Replaces whose report it is, of which year, under which title. */
export function writeFacts(db: Store, id: string, { agency, year, titleLines }: Facts): void {
  db.prepare<[agencyName: string, agency: string, year: number, titleLines: string, id: string]>(
    'UPDATE report SET agency_name = ?, agency = ?, year = ?, title_lines = ? WHERE id = ?',
  ).run(agency.name, JSON.stringify(agency), year, JSON.stringify(titleLines), id);
}

/** Replaces the form a report is made with. */
export function writeForm(db: Store, id: string, form: string): void {
  db.prepare<[form: string, id: string]>('UPDATE report SET form = ? WHERE id = ?').run(form, id);
}

const partColumns = { preface: 'preface', annex: 'annex', signOff: 'sign_off' } as const;

/** Replaces one part of a report that is a column of its own. */
export function writePart<P extends keyof typeof partColumns>(db: Store, id: string, part: P, value: Report[P]): void {
  db.prepare<[value: string, id: string]>(`UPDATE report SET ${partColumns[part]} = ? WHERE id = ?`).run(
    JSON.stringify(value),
    id,
  );
}
