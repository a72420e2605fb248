import type { Unplaced } from '../../shared/report/report.ts';
import type { Store } from './store.ts';

/** What of an old file has no place in the report yet, in the file's order. */
export function loadUnplaced(db: Store, report: string): Unplaced[] {
  return db
    .prepare<[report: string], Unplaced>('SELECT text, why FROM unplaced WHERE report_id = ? ORDER BY position')
    .all(report);
}

/** Replaces the whole list. */
export function writeUnplaced(db: Store, report: string, unplaced: readonly Unplaced[]): void {
  db.prepare<[report: string]>('DELETE FROM unplaced WHERE report_id = ?').run(report);
  const insert = db.prepare<[report: string, position: number, text: string, why: string]>(
    'INSERT INTO unplaced (report_id, position, text, why) VALUES (?, ?, ?, ?)',
  );
  unplaced.forEach(({ text, why }, position) => insert.run(report, position, text, why));
}
