import type { Store } from '../store.ts';

export const version = 5;

/** Which sections the clerk has called finished. */
export function up(db: Store): void {
  db.exec('ALTER TABLE section ADD COLUMN done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))');
}
