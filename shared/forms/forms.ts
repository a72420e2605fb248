import type { Form } from './form.ts';
import { none } from './none.ts';
import { y2014 } from './y2014.ts';

/** Every form the program knows, newest first. A report keeps the id of the form it was made with. */
export const forms: readonly Form[] = [y2014, none];

/** The form with that id, or undefined if this program does not know it. */
export function findForm(id: string): Form | undefined {
  return forms.find((form) => form.id === id);
}

/** The form issued for a year; the newest one for years after the last edition the program knows. */
export function formForYear(year: number): Form {
  const issued = forms.find((form) => year >= form.years.from && (form.years.to === null || year <= form.years.to));
  return issued ?? (year < 2014 ? none : y2014);
}
