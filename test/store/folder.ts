import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { NianbaoError, type Failure } from '../../shared/api/errors.ts';
import { openStore, storeFileName } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';

/** An empty folder of this test's own. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store on a real file, closed when the test is done. */
export function openedStore(folder = temporaryFolder()): Store {
  const db = openStore(folder);
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** A store that the test closes itself with, leaving a file no connection holds. */
export function closedStore(folder = temporaryFolder(), fill: (db: Store) => void = () => undefined): string {
  const db = openStore(folder);
  fill(db);
  db.close();
  return join(folder, storeFileName);
}

/** The failure a person would be shown. Any other outcome is an error of the test. */
export function failureOf(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof NianbaoError) return error.failure;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The content of a folder's files by name, without SQLite's index of its log, which even a reader rewrites. */
export function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}
