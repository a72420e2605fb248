import { addToIndex } from './passages.ts';
import type { Store } from './store.ts';

/**
 * Empties the full-text index, in whatever state it is, and fills it from the passages. Must be part of a transaction.
 * Takes about as long as opening thousands of reports one by one.
 */
export function rebuildIndex(db: Store): void {
  db.exec("INSERT INTO passage_index (passage_index) VALUES ('delete-all')");
  const passages = db.prepare<[], { number: number; text: string }>('SELECT number, text FROM passage ORDER BY number');
  for (const { number, text } of passages.all()) addToIndex(db, number, text);
}
