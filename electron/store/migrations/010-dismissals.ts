import type { Store } from '../store.ts';

export const version = 10;

/** Findings that were set aside with a reason, in the order in which that was done; and what was known to be wrong with a file. */
export function up(db: Store): void {
  db.exec(`
    CREATE TABLE dismissal (
      report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      rule TEXT NOT NULL,
      subject TEXT NOT NULL,
      facts TEXT NOT NULL,
      message TEXT NOT NULL,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (report_id, position)
    ) STRICT;
    ALTER TABLE export ADD COLUMN errors INTEGER;
    ALTER TABLE export ADD COLUMN despite TEXT;
  `);
}
