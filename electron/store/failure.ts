import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { NianbaoError, type ErrorCode } from '../../shared/api/errors.ts';

/** What a person is told for SQLite's primary result codes; a longer code falls under the one it begins with. */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'file-busy'],
  ['SQLITE_LOCKED', 'file-busy'],
  ['SQLITE_NOTADB', 'store-damaged'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_CANTOPEN', 'store-folder'],
  ['SQLITE_READONLY', 'store-folder'],
  ['SQLITE_PERM', 'store-folder'],
  ['SQLITE_IOERR', 'store-folder'],
];

/** SQLite's extended result code (https://sqlite.org/rescode.html), or '' if the error is not SQLite's. */
export function sqliteCode(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : '';
}

/** Whether SQLite found the full-text index, the one virtual table there is, at odds with itself. */
export const isIndexDamage = (error: unknown): boolean => sqliteCode(error) === 'SQLITE_CORRUPT_VTAB';

/** The error a person can be shown for what SQLite reported about the file; any other error as it is. */
export function storeFailure(error: unknown, path: string): unknown {
  const found = codes.find(([prefix]) => sqliteCode(error).startsWith(prefix));
  if (!found) return error;
  const [, code] = found;
  return new NianbaoError(code, { path: code === 'store-folder' ? dirname(path) : path });
}
