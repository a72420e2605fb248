import { compare, difference, product, sum, type Decimal } from '../report/decimal.ts';

const step = (decimals: number): Decimal => (decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`);
const absolute = (value: Decimal): Decimal => value.replace(/^-/, '');

/** How a printed percentage stands to the two numbers it was worked out from. */
export type Fit = 'right' | 'cut' | 'wrong';

/** Whether part ÷ whole is what is printed: rounded rightly, cut off instead of rounded, or neither. */
export function fitOf(part: Decimal, whole: Decimal, printed: Decimal, decimals: number): Fit {
  const one = step(decimals);
  // 100 × part − printed × whole, so that nothing is ever divided.
  const off = difference(product(part, '100'), product(printed, whole));
  const unit = product(one, absolute(whole));
  if (compare(product(absolute(off), '2'), unit) <= 0) return 'right';
  return compare(off, '0') > 0 && compare(off, unit) < 0 ? 'cut' : 'wrong';
}

/** What part ÷ whole comes to in percent, rounded to the same number of decimals. */
export const percentOf = (part: Decimal, whole: Decimal, decimals: number): string =>
  ((Number(part) / Number(whole)) * 100).toFixed(decimals);

/** By how much the sum of rounded shares of one whole may miss 100. */
export const leeway = (shares: readonly { decimals: number }[]): Decimal =>
  product(sum(shares.map(({ decimals }) => step(decimals))), '0.5');
