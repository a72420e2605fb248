import type { Form } from './form.ts';
import { none } from './none.ts';
import { y2014 } from './y2014.ts';

/** Every form the program knows, newest first. A report keeps the id of the form it was made with. */
export const forms: readonly Form[] = [y2014, none];

/** The form with that id, or undefined if this program does not know it. */
export function findForm(id: string): Form | undefined {
  return forms.find((form) => form.id === id);
}

/** The form issued for a year; null for years whose edition the program does not know. */
export function issuedFor(year: number): Form | null {
  return forms.find(({ years: { from, to } }) => from !== null && year >= from && (to === null || year <= to)) ?? null;
}

/** The form to offer for a year: the one issued for it, else prose only, because a wrong table is worse than none. */
export function formForYear(year: number): Form {
  return issuedFor(year) ?? none;
}
