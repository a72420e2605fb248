import type { Store } from '../store.ts';

export const version = 2;

/** A cell may hold a text that is no number beside its figure; either end of the statistics period may be missing. */
export function up(db: Store): void {
  db.exec(`
    ALTER TABLE figure ADD COLUMN unread TEXT;
    UPDATE report SET preface = json_set(preface, '$.period', json('[null,null]'))
      WHERE json_type(preface, '$.period') = 'null';
  `);
}
