import { storeFailure } from './failure.ts';
import type { Store } from './store.ts';

/**
 * Runs the work in one write transaction: all of it is in the file when this returns, or none of it if it throws.
 * Within another transaction it joins that one. The lock is taken at the start, so that what the work reads
 * cannot be changed by another process before it writes. A full disk, a locked or a damaged file is thrown as the
 * NianbaoError of that kind.
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
    throw storeFailure(error, db.name);
  }
}
