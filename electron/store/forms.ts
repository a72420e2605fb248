import { formSchema, type Form } from '../../shared/forms/form.ts';
import { fromJson } from './json.ts';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

/** The forms the office has loaded, the last loaded first. */
export function loadedForms(db: Store): Form[] {
  return reading(db, () =>
    db
      .prepare<[], string>('SELECT declaration FROM form ORDER BY added_at DESC, rowid DESC')
      .pluck()
      .all()
      .map((text) => fromJson(db, formSchema, text)),
  );
}

/** Keeps a form under its key, which is new. */
export function keepForm(db: Store, { key, form, now }: { key: string; form: Form; now: string }): void {
  writing(db, () =>
    db
      .prepare<[key: string, addedAt: string, declaration: string]>(
        'INSERT INTO form (key, added_at, declaration) VALUES (?, ?, ?)',
      )
      .run(key, now, JSON.stringify(form)),
  );
}

/** Forgets a loaded form; one that is not there changes nothing. */
export function removeForm(db: Store, key: string): void {
  writing(db, () => db.prepare<[key: string]>('DELETE FROM form WHERE key = ?').run(key));
}

/** How many reports are made with each form, by its key. */
export function formUses(db: Store): Map<string, number> {
  return reading(
    db,
    () =>
      new Map(
        db
          .prepare<[], { form: string; uses: number }>('SELECT form, count(*) AS uses FROM report GROUP BY form')
          .all()
          .map(({ form, uses }) => [form, uses]),
      ),
  );
}
