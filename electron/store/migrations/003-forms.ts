import type { Store } from '../store.ts';

export const version = 3;

/** Forms an office has loaded, each version kept as it was loaded: reports refer to it by its key. */
export function up(db: Store): void {
  db.exec(`
    CREATE TABLE form (
      key TEXT PRIMARY KEY,
      added_at TEXT NOT NULL,
      declaration TEXT NOT NULL
    ) STRICT;
  `);
}
