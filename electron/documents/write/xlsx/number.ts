import type { Cell } from 'exceljs';
import type { Decimal } from '../../../../shared/report/decimal.ts';

// Excel keeps no more significant digits than this.
const excelDigits = 15;

/**
 * Writes a figure as a number that shows every digit it has: no separators, zero visible. A decimal that a
 * spreadsheet would round is written as text, because a wrong number is worse than a text.
 */
export function setNumber(cell: Cell, value: Decimal): void {
  const digits = value.replace(/^-?[0.]*|\./g, '');
  if (digits.length > excelDigits || !Number.isFinite(Number(value))) {
    cell.value = value;
    cell.numFmt = '@';
    return;
  }
  const places = value.split('.')[1]?.length ?? 0;
  cell.value = Number(value);
  cell.numFmt = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}
