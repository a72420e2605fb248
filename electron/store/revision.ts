import { NianbaoError } from '../../shared/api/errors.ts';
import type { Store } from './store.ts';

/** Which state of a report a write was based on, and when it happens (ISO 8601, UTC). */
export type Write = { id: string; base: number; now: string };

/** The acknowledgement of a write: the report's new revision, and when it was reached. */
export type Saved = { revision: number; savedAt: string };

/**
 * Moves a report from the revision the write was based on to the next one. Must be the first step of the write's
 * transaction: it takes the revision, so that nobody else's write can be based on it any more.
 * Throws NianbaoError 'not-found', or 'stale-revision' if the report has moved on since.
 */
export function advance(db: Store, { id, base, now }: Write): Saved {
  const moved = db
    .prepare<Write>('UPDATE report SET revision = revision + 1, edited_at = @now WHERE id = @id AND revision = @base')
    .run({ id, base, now });
  if (moved.changes === 1) return { revision: base + 1, savedAt: now };
  const current = db.prepare<{ id: string }, number>('SELECT revision FROM report WHERE id = @id').pluck().get({ id });
  if (current === undefined) throw new NianbaoError('not-found', { what: '报告' });
  throw new NianbaoError('stale-revision', { current: String(current), base: String(base) });
}
