import { isWhole, type Decimal } from '../report/decimal.ts';
import type { Indicator } from './form.ts';

/**
 * What is wrong with a value as a number of its kind, in words; null if nothing is. A count is whole and not negative
 * unless the form says otherwise for its cell.
 */
export function numberKindFault({ number, signed }: Indicator, value: Decimal): string | null {
  if (number === 'whole' && !isWhole(value)) return '应为整数';
  if (!signed && value.startsWith('-')) return '不应为负数';
  return null;
}
