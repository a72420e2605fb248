import { figureSchema, type Figure, type Report } from '../../shared/report/report.ts';
import { fromColumn } from './json.ts';
import type { Store } from './store.ts';

type Row = { indicator: string; value: string | null; note: string };

/** A report's figures by indicator. A blank that was written is a figure too: its note may be worth something. */
export function loadFigures(db: Store, report: string): Report['figures'] {
  const rows = db
    .prepare<[report: string], Row>('SELECT indicator, value, note FROM figure WHERE report_id = ?')
    .all(report);
  return Object.fromEntries(
    rows.map(({ indicator, value, note }) => [indicator, fromColumn(db, figureSchema, { value, note })]),
  );
}

/** Writes one figure over whatever that indicator had. */
export function writeFigure(db: Store, report: string, indicator: string, { value, note }: Figure): void {
  db.prepare<[report: string, indicator: string, value: string | null, note: string]>(
    `INSERT INTO figure (report_id, indicator, value, note) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, note = excluded.note`,
  ).run(report, indicator, value, note);
}
