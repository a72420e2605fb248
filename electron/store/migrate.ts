import { NianbaoError } from '../../shared/api/errors.ts';
import type { Store } from './store.ts';

/** One step of the data file's shape. `version` becomes the file's user_version in the same transaction. */
export type Migration = { readonly version: number; readonly up: (db: Store) => void };

/** The version of the data file's shape; 0 before the first migration. */
export function storeVersion(db: Store): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** The newest version a list of migrations leads to. Throws if the versions do not rise from 1 on. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.reduce((before, { version }) => {
    if (!Number.isInteger(version) || version <= before) {
      throw new Error(`migration ${version} does not follow ${before}`);
    }
    return version;
  }, 0);
}

/**
 * Brings the file to the newest version, each step in one transaction together with its number, so that a kill
 * leaves it at one version or the next. Throws NianbaoError 'store-newer' if the file is ahead of the list, and
 * whatever a step throws, with the file as it was before that step.
 *
 * Foreign keys are off meanwhile and on afterwards (SQLite ignores the switch inside a transaction): a step that
 * rebuilds a table drops the old one, and with foreign keys on that would delete every row that refers to it.
 */
export function migrate(db: Store, migrations: readonly Migration[]): void {
  const known = latestVersion(migrations);
  db.pragma('foreign_keys = OFF');
  try {
    for (const step of migrations) db.transaction(() => take(db, step, known)).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function take(db: Store, step: Migration, known: number): void {
  const found = storeVersion(db);
  if (found > known) throw new NianbaoError('store-newer', { found: String(found), known: String(known) });
  if (found >= step.version) return;
  step.up(db);
  const broken = db.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get();
  if (broken !== 0) throw new Error(`migration ${step.version} leaves rows that refer to nothing`);
  db.pragma(`user_version = ${step.version}`);
}
