import type { Store } from '../store.ts';

export const version = 8;

/**
 * Kept states of a report. `taken_at` is when one was kept, `edited_at` when the report came to be like that; `content` is the
 * report's JSON, deflated, `sha256` that of the JSON, `changed` how many things differ from the snapshot before.
 */
export function up(db: Store): void {
  db.exec(`
    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY,
      report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      taken_at TEXT NOT NULL,
      edited_at TEXT NOT NULL,
      why TEXT NOT NULL,
      name TEXT NOT NULL,
      changed INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX snapshot_by_report ON snapshot (report_id, id);
  `);
}
