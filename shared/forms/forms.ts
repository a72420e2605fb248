import { formKey, type Form } from './form.ts';
import { none } from './none.ts';
import { y2014 } from './y2014.ts';
import { y2019 } from './y2019.ts';
import { y2021 } from './y2021.ts';

/** The national editions, newest first. An office may add its own (see form-file.ts). */
export const forms: readonly Form[] = [y2021, y2019, y2014, none];

/** The form with that key, or undefined if it is none of these. */
export function findForm(key: string, known: readonly Form[] = forms): Form | undefined {
  return known.find((form) => formKey(form) === key);
}

/** The national edition issued for a year, which is the one to offer; the year alone does not decide what an office uses. */
export function formForYear(year: number): Form {
  return forms.find(({ years: { from, to } }) => from !== null && year >= from && (to === null || year <= to)) ?? none;
}
