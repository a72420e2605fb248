import { NianbaoError } from '../../shared/api/errors.ts';
import { applicationId } from './application.ts';
import { latestVersion, storeVersion } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import type { Store } from './store.ts';

/**
 * Decides whether this program may write to an existing file; reads only, through a connection that is good for nothing
 * else afterwards. Throws NianbaoError 'store-damaged' for a database that is not ours or fails SQLite's quick_check,
 * 'store-newer' for one of a later version, and SQLite's own error where the file is no database at all.
 *
 * Every page and every row is looked at, those of the full-text index too, but not whether that index agrees with
 * itself: this took three times as long as all the rest, and an index that does not is made anew where it shows
 * (see transaction.ts).
 */
export function inspect(db: Store): void {
  passIndexBy(db);
  // One state of the file: another process may be making its first tables at this moment.
  db.transaction(() => inspectState(db)).deferred();
}

/** quick_check asks a virtual table's module to check itself; for this connection it is one that has nothing to say. */
function passIndexBy(db: Store): void {
  db.table('fts5', { columns: ['grams'], *rows() {} });
}

function inspectState(db: Store): void {
  const found = storeVersion(db);
  if (!isOurs(db, found)) throw new NianbaoError('store-damaged', { path: db.name });
  const known = latestVersion(migrations);
  if (found > known) throw new NianbaoError('store-newer', { found: String(found), known: String(known) });
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new NianbaoError('store-damaged', { path: db.name });
}

/** Ours by its mark, or still empty because the program was killed before its first migration was done. */
function isOurs(db: Store, version: number): boolean {
  if (db.pragma('application_id', { simple: true }) === applicationId) return true;
  return version === 0 && db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;
}
