import { isIndexDamage, storeFailure } from './failure.ts';
import { rebuildIndex } from './rebuild-index.ts';
import type { Store } from './store.ts';

/**
 * Runs the work in one write transaction: all of it is in the file when this returns, or none of it if it throws.
 * Within another transaction it joins that one. The lock is taken at the start, so that what the work reads
 * cannot be changed by another process before it writes. A full disk, a locked or a damaged file is thrown as the
 * NianbaoError of that kind. Where only the full-text index is damaged, it is made anew and the work done a second time.
 */
export function writing<T>(db: Store, work: () => T): T {
  return guarded(db, () => db.transaction(work).immediate());
}

/** Runs the work on one state of the file, whatever another process writes meanwhile. Throws like writing. */
export function reading<T>(db: Store, work: () => T): T {
  return guarded(db, () => db.transaction(work).deferred());
}

function guarded<T>(db: Store, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isIndexDamage(error)) throw storeFailure(error, db.name);
    // Within another transaction it is that one's to be done again.
    if (db.inTransaction) throw error;
  }
  return again(db, run);
}

/** The full-text index holds nothing that cannot be made anew; the work, of which nothing has been done, is done then. */
function again<T>(db: Store, run: () => T): T {
  try {
    db.transaction(() => rebuildIndex(db)).immediate();
    return run();
  } catch (error) {
    throw storeFailure(error, db.name);
  }
}
