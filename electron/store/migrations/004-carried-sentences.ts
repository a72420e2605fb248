import type { Store } from '../store.ts';

export const version = 4;

/** Sentences taken over from an earlier report until they are confirmed; why a total was set otherwise than its parts. */
export function up(db: Store): void {
  db.exec(`
    ALTER TABLE section ADD COLUMN carried TEXT;
    ALTER TABLE figure ADD COLUMN reason TEXT;
  `);
}
