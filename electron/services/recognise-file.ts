import { randomUUID } from 'node:crypto';
import { NianbaoError } from '../../shared/api/errors.ts';
import { findForm, forms } from '../../shared/forms/forms.ts';
import type { Form } from '../../shared/forms/form.ts';
import { recognise, type Recognition } from '../../shared/recognise/recognise.ts';
import { yearSchema } from '../../shared/report/agency.ts';
import { readManuscript } from './read-file.ts';

/** The form with that id. Throws form-unknown, which names the forms there are. */
export function knownForm(id: string): Form {
  const form = findForm(id);
  if (!form) throw new NianbaoError('form-unknown', { form: id, known: forms.map((one) => one.id).join('、') });
  return form;
}

/** The year if it is one a report can have. Throws year-out-of-range. */
export function knownYear(year: number): number {
  const reading = yearSchema.safeParse(year);
  if (!reading.success) throw new NianbaoError('year-out-of-range', { value: String(year) });
  return reading.data;
}

/** Makes a report of an old file's bytes; nothing is stored. `year` and `form` override what the file says. */
export function recogniseFile(
  file: { name: string; bytes: Uint8Array },
  wanted: { year: number | null; form: string | null },
): Recognition {
  const year = wanted.year === null ? null : knownYear(wanted.year);
  const form = wanted.form === null ? null : knownForm(wanted.form);
  return recognise(readManuscript(file.bytes, file.name), { year, form, newId: randomUUID });
}
