import { isDeepStrictEqual } from 'node:util';
import { NianbaoError } from '../../shared/api/errors.ts';
import { formKey, type Form } from '../../shared/forms/form.ts';
import { findForm } from '../../shared/forms/forms.ts';

/** The form with that key among these. Throws form-unknown, which names the ones there are. */
export function knownForm(key: string, known: readonly Form[]): Form {
  const form = findForm(key, known);
  if (!form) throw new NianbaoError('form-unknown', { form: key, known: known.map(formKey).join('、') });
  return form;
}

/**
 * The one of these that an office's own form is, null if it is none of them. Throws form-version for other content under the same
 * id and version, because reports may have been made with the first, and form-id-case for an id that is another's but for its
 * capitals: both would be one file.
 */
export function sameForm(form: Form, known: readonly Form[]): Form | null {
  const alike = known.find(({ id }) => id !== form.id && id.toLowerCase() === form.id.toLowerCase());
  if (alike) throw new NianbaoError('form-id-case', { known: alike.id, id: form.id });
  const same = findForm(formKey(form), known);
  if (same && !isDeepStrictEqual(same, form)) {
    throw new NianbaoError('form-version', { id: form.id, version: String(form.version) });
  }
  return same ?? null;
}
