import { unplacedSchema, type Unplaced } from '../../shared/report/report.ts';
import { fromColumn, jsonValue } from './json.ts';
import type { Store } from './store.ts';

type Row = { text: string; why: string; origin: string | null };

/** What has no place in the report yet, in its order. */
export function loadUnplaced(db: Store, report: string): Unplaced[] {
  return db
    .prepare<[report: string], Row>('SELECT text, why, origin FROM unplaced WHERE report_id = ? ORDER BY position')
    .all(report)
    .map(({ origin, ...piece }) =>
      fromColumn(db, unplacedSchema, origin === null ? piece : { ...piece, origin: jsonValue(origin) }),
    );
}

/** Replaces the whole list. */
export function writeUnplaced(db: Store, report: string, unplaced: readonly Unplaced[]): void {
  db.prepare<[report: string]>('DELETE FROM unplaced WHERE report_id = ?').run(report);
  const insert = db.prepare<[report: string, position: number, text: string, why: string, origin: string | null]>(
    'INSERT INTO unplaced (report_id, position, text, why, origin) VALUES (?, ?, ?, ?, ?)',
  );
  unplaced.forEach(({ text, why, origin }, position) =>
    insert.run(report, position, text, why, origin === undefined ? null : JSON.stringify(origin)),
  );
}
