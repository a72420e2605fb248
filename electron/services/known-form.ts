import { NianbaoError } from '../../shared/api/errors.ts';
import { formKey, type Form } from '../../shared/forms/form.ts';
import { findForm } from '../../shared/forms/forms.ts';

/** The form with that key among these. Throws form-unknown, which names the ones there are. */
export function knownForm(key: string, known: readonly Form[]): Form {
  const form = findForm(key, known);
  if (!form) throw new NianbaoError('form-unknown', { form: key, known: known.map(formKey).join('、') });
  return form;
}
