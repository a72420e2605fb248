import { randomUUID } from 'node:crypto';
import { NianbaoError } from '../../shared/api/errors.ts';
import type { Form } from '../../shared/forms/form.ts';
import { recognise, type Recognition } from '../../shared/recognise/recognise.ts';
import { yearSchema } from '../../shared/report/agency.ts';
import { knownForm } from './known-form.ts';
import { readManuscript } from '../documents/read/readers.ts';

/** The year if it is one a report can have. Throws year-out-of-range. */
export function knownYear(year: number): number {
  const reading = yearSchema.safeParse(year);
  if (!reading.success) throw new NianbaoError('year-out-of-range', { value: String(year) });
  return reading.data;
}

/** What was made of a file, with the form it was taken for; null where it is no report. */
export type Reading = Recognition & { form: Form | null };

/**
 * Makes a report of an old file's bytes with one of these forms; nothing is stored. `year` and `form` override what the
 * file says.
 */
export async function recogniseFile(
  file: { name: string; bytes: Uint8Array },
  wanted: { year: number | null; form: string | null },
  known: readonly Form[],
): Promise<Reading> {
  const year = wanted.year === null ? null : knownYear(wanted.year);
  const form = wanted.form === null ? null : knownForm(wanted.form, known);
  const found = recognise(await readManuscript(file.bytes, file.name), { year, form, forms: known, newId: randomUUID });
  return { ...found, form: found.report === null ? null : knownForm(found.report.form, known) };
}
