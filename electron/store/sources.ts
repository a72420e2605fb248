import type { Output } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { indexSource } from './index-source.ts';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

/** Keeps a text as material for writing, apart from any report. The id is new. */
export function keepSource(
  db: Store,
  { id, name, text, addedAt }: { id: string; name: string; text: string; addedAt: string },
): void {
  writing(db, () => {
    db.prepare<[id: string, name: string, addedAt: string, characters: number, text: string]>(
      'INSERT INTO source_text (id, name, added_at, characters, text) VALUES (?, ?, ?, ?, ?)',
    ).run(id, name, addedAt, characterCount(text), text);
    indexSource(db, id, text);
  });
}

/** Gives a kept text another name. Throws NianbaoError 'not-found'. */
export function renameSource(db: Store, id: string, name: string): void {
  writing(db, () => {
    const { changes } = db
      .prepare<[name: string, id: string]>('UPDATE source_text SET name = ? WHERE id = ?')
      .run(name, id);
    if (changes === 0) throw new NianbaoError('not-found', { what: '素材' });
  });
}

/** The kept texts without their content, the last kept first, without those in the bin; `characters` counts a rare ideograph as one. */
export function listSources(db: Store): Output<'sources.list'> {
  return reading(db, () =>
    db
      .prepare<[], Output<'sources.list'>[number]>(
        `SELECT id, name, added_at AS addedAt, characters FROM source_text
         WHERE id NOT IN (SELECT source_id FROM removed_source) ORDER BY added_at DESC, rowid DESC`,
      )
      .all(),
  );
}

/** The id of the text kept under this name with these words, outside the bin; null if there is none. */
export function keptSource(db: Store, { name, text }: { name: string; text: string }): string | null {
  const id = reading(db, () =>
    db
      .prepare<[name: string, text: string], string>(
        `SELECT id FROM source_text
         WHERE name = ? AND text = ? AND id NOT IN (SELECT source_id FROM removed_source) LIMIT 1`,
      )
      .pluck()
      .get(name, text),
  );
  return id ?? null;
}

/** A kept text. Throws NianbaoError 'not-found'. */
export function readSource(db: Store, id: string): Output<'sources.read'> {
  const source = reading(db, () =>
    db.prepare<[id: string], Output<'sources.read'>>('SELECT id, name, text FROM source_text WHERE id = ?').get(id),
  );
  if (!source) throw new NianbaoError('not-found', { what: '素材' });
  return source;
}

/** Counted here because SQL's length() stops at a NUL, which a damaged text may hold. */
function characterCount(text: string): number {
  return Array.from(text).length;
}
