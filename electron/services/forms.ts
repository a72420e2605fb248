import example from '../../assets/forms/示例-本地表式.json' with { type: 'json' };
import schema from '../../assets/forms/form.schema.json' with { type: 'json' };
import type { Output } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { readFormFile, writeFormFile } from '../../shared/forms/form-file.ts';
import { findForm, forms } from '../../shared/forms/forms.ts';
import { formKey } from '../../shared/forms/form.ts';
import type { Form } from '../../shared/forms/form.ts';
import { formUses, keepForm, loadedForms, removeForm } from '../store/forms.ts';
import type { Change } from '../../shared/report/change.ts';
import type { Store } from '../store/store.ts';
import type { Work } from './context.ts';
import { defaultExportFolder } from './data-folder.ts';
import { ensureFolder } from './ensure-folder.ts';
import { freePath } from './free-path.ts';
import { knownForm, sameForm } from './known-form.ts';
import { writeTogether } from './write-file.ts';

/** Every form a report may be made with: the national editions and what the office has loaded. */
export const knownForms = (store: Store): Form[] => [...forms, ...loadedForms(store)];

/** The form with that key among those the store knows. Throws form-unknown. */
export const storedForm = (store: Store, key: string): Form => knownForm(key, knownForms(store));

/** That every form which changes move a report to is there. Throws form-unknown. */
export function checkForms(store: Store, changes: readonly Change[]): void {
  for (const change of changes) if (change.kind === 'form') storedForm(store, change.form);
}

/** The forms with what the settings show of them. */
export function listForms(store: Store): Output<'forms.list'> {
  const uses = formUses(store);
  return knownForms(store).map((form) => ({
    form,
    key: formKey(form),
    national: forms.includes(form),
    reports: uses.get(formKey(form)) ?? 0,
  }));
}

/** Loads a form file. The same file twice is one form. Throws what readFormFile and keepOwnForm throw. */
export function addForm(work: Work, file: { name: string; bytes: Uint8Array }): Form {
  const form = readFormFile(new TextDecoder().decode(file.bytes), file.name);
  keepOwnForm(work, form);
  return form;
}

/** Keeps an office's own form unless it is there already. Throws form-version and form-id-case, see sameForm. */
export function keepOwnForm({ store, now }: Work, form: Form): void {
  if (sameForm(form, loadedForms(store)) === null) keepForm(store, { key: formKey(form), form, now: now() });
}

/**
 * Writes a form, or the shipped example where `key` is null, as a file into the usual export folder, with the schema that
 * lets an editor help. Nothing that is there already is replaced. Answers with the form's path.
 */
export async function saveForm(store: Store, key: string | null): Promise<{ path: string }> {
  const form = key === null ? readFormFile(JSON.stringify(example), '示例') : storedForm(store, key);
  const folder = defaultExportFolder();
  ensureFolder(folder);
  const placed = [
    { name: `统计表式-${key ?? '示例'}.json`, text: writeFormFile(form) },
    { name: 'form.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` },
  ].map(({ name, text }) => {
    const bytes = new TextEncoder().encode(text);
    return { path: freePath(folder, name, bytes, () => null), bytes };
  });
  await writeTogether(placed, () => undefined);
  return { path: placed[0]?.path ?? folder };
}

/** Forgets a loaded form no report is made with. Throws form-national, form-unknown, form-in-use. */
export function dropForm(store: Store, key: string): void {
  const { title } = storedForm(store, key);
  if (findForm(key)) throw new NianbaoError('form-national', { title });
  const reports = formUses(store).get(key) ?? 0;
  if (reports > 0) throw new NianbaoError('form-in-use', { reports: String(reports) });
  removeForm(store, key);
}
