import { yearSchema } from '../../shared/report/agency.ts';
import { sentence } from '../../shared/api/errors.ts';

/** Reads a typed year; full-width digits are understood. Either a year the program takes, or the sentence why not. */
export function readYear(text: string): { year: number; error: null } | { year: null; error: string } {
  const digits = text
    .replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s年]/g, '');
  const year = yearSchema.safeParse(/^\d+$/.test(digits) ? Number(digits) : Number.NaN);
  if (year.success) return { year: year.data, error: null };
  return { year: null, error: sentence({ code: 'year-out-of-range', detail: { value: text.trim() } }) };
}
