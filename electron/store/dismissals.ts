import { dismissalSchema, type Dismissal } from '../../shared/report/dismissal.ts';
import { fromColumn } from './json.ts';
import type { Store } from './store.ts';

/** The findings of a report that are set aside, in the order in which that was done. */
export function loadDismissals(db: Store, report: string): Dismissal[] {
  return db
    .prepare<[report: string], Dismissal>(
      'SELECT rule, subject, facts, message, reason, at FROM dismissal WHERE report_id = ? ORDER BY position',
    )
    .all(report)
    .map((row) => fromColumn(db, dismissalSchema, row));
}

/** Replaces the whole list. */
export function writeDismissals(db: Store, report: string, dismissals: readonly Dismissal[]): void {
  db.prepare<[report: string]>('DELETE FROM dismissal WHERE report_id = ?').run(report);
  const insert = db.prepare<Dismissal & { report: string; position: number }>(
    `INSERT INTO dismissal (report_id, position, rule, subject, facts, message, reason, at)
     VALUES (@report, @position, @rule, @subject, @facts, @message, @reason, @at)`,
  );
  dismissals.forEach((dismissal, position) => insert.run({ ...dismissal, report, position }));
}
