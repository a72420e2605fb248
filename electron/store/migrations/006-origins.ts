import type { Store } from '../store.ts';

export const version = 6;

/** From which form and figure an unplaced piece comes, as JSON; null for a piece of an old file. */
export function up(db: Store): void {
  db.exec('ALTER TABLE unplaced ADD COLUMN origin TEXT');
}
