import type { Quantity } from './quantities.ts';

/**
 * Whether a quantity is of another time than the report's year: its sentence has named another year last, its clause speaks of
 * the year before or of a change from it, or it counts from long ago (历年, 以来; not 2017年以来 in the report for 2017).
 */
export function isOtherYear({ scope }: Pick<Quantity, 'scope'>, reportYear: number): boolean {
  const { year, previous, change, cumulative } = scope;
  if (change !== null || previous || (year !== null && year !== reportYear)) return true;
  return cumulative === '历年' || (cumulative === '以来' && year === null);
}
