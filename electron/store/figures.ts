import { figureSchema, type Figure, type Report } from '../../shared/report/report.ts';
import { fromColumn } from './json.ts';
import type { Store } from './store.ts';

type Row = { indicator: string; value: string | null; note: string; unread: string | null };

/** A report's figures by indicator. A blank that was written is a figure too: its note may be worth something. */
export function loadFigures(db: Store, report: string): Report['figures'] {
  const rows = db
    .prepare<[report: string], Row>('SELECT indicator, value, note, unread FROM figure WHERE report_id = ?')
    .all(report);
  return Object.fromEntries(
    rows.map(({ indicator, unread, ...figure }) => [
      indicator,
      fromColumn(db, figureSchema, unread === null ? figure : { ...figure, unread }),
    ]),
  );
}

/** Writes all figures of a report in place of those it had. */
export function replaceFigures(db: Store, report: string, figures: Report['figures']): void {
  db.prepare<[report: string]>('DELETE FROM figure WHERE report_id = ?').run(report);
  for (const [indicator, figure] of Object.entries(figures)) writeFigure(db, report, indicator, figure);
}

/** Writes one figure over whatever that indicator had. */
export function writeFigure(db: Store, report: string, indicator: string, { value, note, unread }: Figure): void {
  db.prepare<[report: string, indicator: string, value: string | null, note: string, unread: string | null]>(
    `INSERT INTO figure (report_id, indicator, value, note, unread) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, note = excluded.note, unread = excluded.unread`,
  ).run(report, indicator, value, note, unread ?? null);
}
