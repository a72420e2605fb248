import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { NianbaoError } from '../../shared/api/errors.ts';
import { sqliteCode, storeFailure } from './failure.ts';
import { indexMissing } from './index-missing.ts';
import { inspect } from './inspect.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { requireNodeApi } from './node-api.ts';
import type { Store } from './store.ts';

/** The data file's name within the data folder. SQLite keeps its -wal and -shm files beside it. */
export const storeFileName = 'nianbao.sqlite';

/** How long a write waits for another process's write, in milliseconds. */
const patience = 5000;

/**
 * Opens the data file of a folder, making both where they are missing, at the newest version and with every commit
 * forced to the disk. A file is looked at read-only before anything is written to it.
 *
 * Throws NianbaoError 'node-too-old'; 'store-folder' if the folder is no folder or cannot be written to;
 * 'store-damaged' if the file is not ours or corrupt and 'store-newer' if a later version of the program made it,
 * both leaving the file as it was; 'file-busy' and 'disk-full'.
 */
export function openStore(folder: string): Store {
  requireNodeApi(process.versions);
  const path = join(folder, storeFileName);
  prepareFolder(folder, path);
  try {
    if (sizeOf(path) > 0) inspectFile(path);
    // SQLite deletes the log beside an empty file as stale; but a file that has a log was not empty, it was cut off.
    if (sizeOf(path) === 0 && sizeOf(`${path}-wal`) > 0) throw new NianbaoError('store-damaged', { path });
    return connect(path);
  } catch (error) {
    throw storeFailure(error, path);
  }
}

function prepareFolder(folder: string, path: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    // SQLite would open a write-protected file without complaint and fail at the first keystroke.
    if (sizeOf(path) > 0) accessSync(path, constants.W_OK);
  } catch {
    throw new NianbaoError('store-folder', { path: folder });
  }
}

/** Bytes of a file; 0 if it is not there. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Inspects through a connection that cannot write, unless SQLite must first undo a transaction that was cut short. */
function inspectFile(path: string): void {
  try {
    inspectThrough(new Database(path, { readonly: true, timeout: patience }));
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_READONLY_ROLLBACK') throw error;
    inspectThrough(new Database(path, { timeout: patience }));
  }
}

function inspectThrough(db: Store): void {
  try {
    inspect(db);
  } finally {
    db.close();
  }
}

function connect(path: string): Store {
  const db = new Database(path, { timeout: patience });
  try {
    keepLog(db);
    // Set at every open: synchronous is not kept in the file, and this build opens a WAL file with NORMAL, which
    // may lose the last acknowledged commits in a power cut.
    db.pragma('synchronous = FULL');
    migrate(db, migrations);
    indexMissing(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Puts the file into WAL mode. The first time, SQLite needs it alone and gives up at once where it would wait for any
 * other lock; so this waits, by taking a lock that SQLite does wait for, and tries again.
 */
function keepLog(db: Store, attempts = 100): void {
  try {
    db.pragma('journal_mode = WAL');
  } catch (error) {
    if (attempts <= 1 || !sqliteCode(error).startsWith('SQLITE_BUSY')) throw error;
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    keepLog(db, attempts - 1);
  }
}
