import { indexer } from './passages.ts';
import type { Store } from './store.ts';

/**
 * Empties the full-text index, in whatever state it is, and fills it from the passages. Must be part of a transaction.
 * Takes some seconds for a thousand reports.
 */
export function rebuildIndex(db: Store): void {
  db.exec("INSERT INTO passage_index (passage_index) VALUES ('delete-all')");
  const passages = db.prepare<[], { number: number; text: string }>('SELECT number, text FROM passage ORDER BY number');
  const index = indexer(db);
  for (const { number, text } of passages.all()) index(number, text);
}
