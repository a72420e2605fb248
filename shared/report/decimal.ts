import Big from 'big.js';
import { z } from 'zod';

/** An exact decimal in canonical writing: no plus sign, no leading or trailing zeros, never "-0". */
export const decimalSchema = z
  .string()
  .max(24)
  .regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
  .refine((text) => text !== '-0', { message: 'negative zero' });

/** A canonical decimal as text; arithmetic goes through the functions of this file, never through floats. */
export type Decimal = z.infer<typeof decimalSchema>;

const canonical = (value: Big): Decimal => (value.eq(0) ? '0' : value.toFixed());

/** The exact sum; the sum of nothing is "0". */
export function sum(values: readonly Decimal[]): Decimal {
  return canonical(values.reduce((total, value) => total.plus(value), new Big(0)));
}

/** left − right, exact. */
export function difference(left: Decimal, right: Decimal): Decimal {
  return canonical(new Big(left).minus(right));
}

/** Negative, zero or positive as left is less than, equal to or greater than right. */
export function compare(left: Decimal, right: Decimal): number {
  return new Big(left).cmp(right);
}

/** What has changed from one value to the next, with its sign: +3, -2, 0; '' where either is not known. */
export function signedChange(before: Decimal | null, now: Decimal | null): string {
  if (before === null || now === null) return '';
  const change = difference(now, before);
  return compare(change, '0') > 0 ? `+${change}` : change;
}

export function negative(value: Decimal): Decimal {
  return canonical(new Big(value).times('-1'));
}

/** The exact ten-thousandth: 元 to 万元. */
export function tenThousandth(value: Decimal): Decimal {
  return canonical(new Big(value).times('0.0001'));
}

/** left × right, exact. */
export function product(left: Decimal, right: Decimal): Decimal {
  return canonical(new Big(left).times(right));
}

export function isWhole(value: Decimal): boolean {
  return !value.includes('.');
}

export type NumberReading =
  { kind: 'blank' } | { kind: 'value'; value: Decimal } | { kind: 'not-a-number'; text: string };

const fullWidth = /[０-９．，－＋]/g;
const blankWords = new Set(['', '—', '——', '-', '--', '/', '／', '无']);
const grouped = /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/;
const plain = /^[+-]?\d+(\.\d+)?$/;
const canonicalWhole = /^(?:0|[1-9]\d{0,14})$/;

/**
 * Reads what a person or an old file writes in a number cell: full-width digits, thousands set apart by
 * commas or by spaces, and surrounding spaces are understood; an empty cell, "/", "—" and "无" are blank (blank is not zero);
 * anything else is reported as not a number, never guessed. Numbers on several lines or set apart by tabs are several.
 */
export function readNumber(raw: string): NumberReading {
  // What nearly all are, without the arithmetic.
  if (canonicalWhole.test(raw)) return { kind: 'value', value: raw };
  const text = raw
    .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
    // Not line ends and tabs: they part one number from the next, as in cells copied from a spreadsheet.
    .replace(/[^\S\r\n\t\u2028\u2029]+/g, ' ');
  if (blankWords.has(text)) return { kind: 'blank' };
  const digits = grouped.test(text) ? text.replace(/[, ]/g, '') : text;
  if (!plain.test(digits) || digits.length > 20) return { kind: 'not-a-number', text: raw.trim() };
  return { kind: 'value', value: canonical(new Big(digits.replace('+', ''))) };
}
