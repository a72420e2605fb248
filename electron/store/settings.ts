import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

/** A setting's value; null if it was never written. */
export function readSetting(db: Store, key: string): string | null {
  const value = reading(db, () =>
    db.prepare<[key: string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key),
  );
  return value ?? null;
}

/** Keeps a setting's value over the one it had. */
export function writeSetting(db: Store, key: string, value: string): void {
  writing(db, () =>
    db
      .prepare<[key: string, value: string]>(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      )
      .run(key, value),
  );
}
