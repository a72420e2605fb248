import { paragraphsOf } from '../../shared/report/paragraphs.ts';
import { ownerNumber, writePassages } from './passages.ts';
import type { Store } from './store.ts';

/** The place of a source text's passages, which has only one. */
const whole = 'text';

/** Makes a source text searchable by paragraph. */
export function indexSource(db: Store, id: string, text: string): void {
  const passages = paragraphsOf(text).map((paragraph) => ({ text: paragraph }));
  writePassages(db, ownerNumber(db, { kind: 'source', id }), whole, passages);
}
