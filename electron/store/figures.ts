import { figureSchema, type Figure, type Report } from '../../shared/report/report.ts';
import { fromColumn } from './json.ts';
import type { Store } from './store.ts';

type Row = { indicator: string; value: string | null; note: string; unread: string | null; reason: string | null };

/** A report's figures by indicator. A blank that was written is a figure too: its note may be worth something. */
export function loadFigures(db: Store, report: string): Report['figures'] {
  const rows = db
    .prepare<[report: string], Row>('SELECT indicator, value, note, unread, reason FROM figure WHERE report_id = ?')
    .all(report);
  return Object.fromEntries(
    rows.map(({ indicator, value, note, unread, reason }) => [
      indicator,
      fromColumn(db, figureSchema, {
        value,
        note,
        ...(unread === null ? {} : { unread }),
        ...(reason === null ? {} : { reason }),
      }),
    ]),
  );
}

/** Writes all figures of a report in place of those it had. */
export function replaceFigures(db: Store, report: string, figures: Report['figures']): void {
  db.prepare<[report: string]>('DELETE FROM figure WHERE report_id = ?').run(report);
  for (const [indicator, figure] of Object.entries(figures)) writeFigure(db, report, indicator, figure);
}

/** Writes one figure over whatever that indicator had. */
export function writeFigure(db: Store, report: string, indicator: string, figure: Figure): void {
  const { value, note, unread = null, reason = null } = figure;
  db.prepare<Omit<Row, 'indicator'> & { report: string; indicator: string }>(
    `INSERT INTO figure (report_id, indicator, value, note, unread, reason)
     VALUES (@report, @indicator, @value, @note, @unread, @reason)
     ON CONFLICT DO UPDATE SET value = excluded.value, note = excluded.note, unread = excluded.unread,
       reason = excluded.reason`,
  ).run({ report, indicator, value, note, unread, reason });
}
