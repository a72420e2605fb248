import { compare, difference, product, sum, type Decimal } from '../report/decimal.ts';
import type { Amount } from '../quantities/mention.ts';

const absolute = (value: Decimal): Decimal => value.replace(/^-/, '');
const within = (one: Decimal, other: Decimal, most: Decimal): boolean =>
  compare(absolute(difference(one, other)), most) <= 0;
const larger = (one: Decimal, other: Decimal): Decimal => (compare(one, other) >= 0 ? one : other);

type Said = Pick<Amount, 'value' | 'low' | 'high' | 'grain' | 'multiplier' | 'decimals' | 'qualifier'>;

/** 1.2万 is right of 12,034: the last digit said is rounded. */
function exactly({ multiplier, decimals, grain }: Said, value: Decimal, true_: Decimal): boolean {
  if (compare(value, true_) === 0) return true;
  const isRounded = multiplier !== '' || decimals > 0;
  return isRounded && compare(absolute(difference(value, true_)), grain) < 0;
}

/**
 * Whether a number as it is said is right of a true one: 约 and 近 within a twentieth, 余, 多, 超过, 以上 from it up to the next
 * round one, 不足 and 以内 from it down, otherwise the same. Null where what is said has no value to compare.
 */
export function isRightOf(said: Said, true_: Decimal): boolean | null {
  const { value, low, high, grain, qualifier } = said;
  if (value === null) {
    if (low === null || high === null) return null;
    return compare(low, true_) <= 0 && compare(true_, high) <= 0;
  }
  if (qualifier === null) return exactly(said, value, true_);
  const step = larger(grain, product(value, '0.1'));
  switch (qualifier.direction) {
    case 'about':
      return within(value, true_, larger(product(value, '0.05'), product(grain, '0.5')));
    case 'at-least':
      return compare(value, true_) <= 0 && compare(true_, sum([value, step])) < 0;
    case 'at-most':
      return compare(true_, value) <= 0 && compare(difference(value, step), true_) < 0;
    case 'vague':
      return low === null || high === null ? null : compare(low, true_) <= 0 && compare(true_, high) <= 0;
  }
}
