import { NianbaoError } from '../../shared/api/errors.ts';
import { applicationId } from './application.ts';
import { latestVersion, storeVersion } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import type { Store } from './store.ts';

/**
 * Decides whether this program may write to an existing file; reads only. Throws NianbaoError 'store-damaged' for a
 * database that is not ours or fails SQLite's quick_check, 'store-newer' for one of a later version, and SQLite's
 * own error where the file is no database at all.
 */
export function inspect(db: Store, path: string): void {
  // One state of the file: another process may be making its first tables at this moment.
  db.transaction(() => inspectState(db, path)).deferred();
}

function inspectState(db: Store, path: string): void {
  const found = storeVersion(db);
  if (!isOurs(db, found)) throw new NianbaoError('store-damaged', { path });
  const known = latestVersion(migrations);
  if (found > known) throw new NianbaoError('store-newer', { found: String(found), known: String(known) });
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new NianbaoError('store-damaged', { path });
}

/** Ours by its mark, or still empty because the program was killed before its first migration was done. */
function isOurs(db: Store, version: number): boolean {
  if (db.pragma('application_id', { simple: true }) === applicationId) return true;
  return version === 0 && db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;
}
