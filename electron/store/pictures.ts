import { z } from 'zod';
import { fromColumn } from './json.ts';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

/** A picture's bytes as they came, and its size in pixels. */
export type StoredPicture = { mime: 'image/png' | 'image/jpeg'; width: number; height: number; bytes: Uint8Array };

const mimeSchema = z.enum(['image/png', 'image/jpeg']);

/** Keeps a picture under the SHA-256 of its bytes in lower-case hexadecimal; the same picture is kept once. */
export function addPicture(db: Store, { id, mime, width, height, bytes }: StoredPicture & { id: string }): void {
  writing(db, () =>
    db
      .prepare<[id: string, mime: string, width: number, height: number, bytes: Uint8Array]>(
        'INSERT INTO picture (id, mime, width, height, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      )
      .run(id, mime, width, height, bytes),
  );
}

/** A picture by its id; null if there is none. */
export function getPicture(db: Store, id: string): StoredPicture | null {
  const row = reading(db, () =>
    db
      .prepare<[id: string], Omit<StoredPicture, 'mime'> & { mime: string }>(
        'SELECT mime, width, height, bytes FROM picture WHERE id = ?',
      )
      .get(id),
  );
  return row ? { ...row, mime: fromColumn(db, mimeSchema, row.mime) } : null;
}
