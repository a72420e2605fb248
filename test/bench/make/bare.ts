import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A SQLite file with one table of one column: what storing some bytes costs at the least. */
export type Bare = {
  add: (value: string | Uint8Array) => void;
  /** Writes over the one row there is. */
  replace: (value: string | Uint8Array) => void;
  close: () => void;
};

/** Opens one in a folder, as durable as the store: every commit is on the disk when the call returns. */
export function openBare(folder: string): Bare {
  const db = new Database(join(folder, 'bare.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec("CREATE TABLE bare (value ANY); INSERT INTO bare VALUES ('')");
  const insert = db.prepare<[value: string | Uint8Array]>('INSERT INTO bare VALUES (?)');
  const update = db.prepare<[value: string | Uint8Array]>('UPDATE bare SET value = ? WHERE rowid = 1');
  return {
    add: (value) => void insert.run(value),
    replace: (value) => void update.run(value),
    close: () => db.close(),
  };
}
