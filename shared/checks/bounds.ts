import type { Amount } from '../quantities/mention.ts';
import { compare, difference, product, sum, type Decimal } from '../report/decimal.ts';

/** Between which two numbers the one that is meant lies. */
export type Bounds = { low: Decimal; high: Decimal };

/** 余 and 多 reach to the next round number; 以上, 超过 and the like leave it open how far, twice as much is surely too far. */
const roundly = /^(?:余|多|\+)$/;

/** What the words around a number leave open; null where nobody can tell (数十). */
export function boundsOf({ value, low, high, qualifier, grain }: Amount): Bounds | null {
  if (value === null) return low === null || high === null ? null : { low, high };
  if (qualifier === null) return { low: value, high: value };
  switch (qualifier.direction) {
    case 'about': {
      const some = product(value, '0.05');
      const by = compare(some, grain) < 0 ? grain : some;
      return { low: difference(value, by), high: sum([value, by]) };
    }
    case 'at-least':
      return { low: value, high: roundly.test(qualifier.words) ? sum([value, grain]) : product(value, '2') };
    case 'at-most':
      return { low: '0', high: value };
    case 'vague':
      return null;
  }
}

/** Between which numbers the sum of several lies; null if one of them cannot be told. */
export function sumOfBounds(amounts: readonly Amount[]): Bounds | null {
  const all = amounts.map(boundsOf);
  const lows = all.flatMap((one) => (one ? [one.low] : []));
  const highs = all.flatMap((one) => (one ? [one.high] : []));
  return lows.length < all.length ? null : { low: sum(lows), high: sum(highs) };
}
