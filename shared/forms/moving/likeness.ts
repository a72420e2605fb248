import type { Figure } from '../../report/report.ts';
import type { Indicator } from '../form.ts';
import { numberKindFault } from '../number-kind.ts';

/** How a figure was counted, as far as one knows: of a piece that was kept only the unit is. */
export type Counted = { unit: string } & Partial<Pick<Indicator, 'number' | 'signed'>>;

/**
 * Why a figure cannot stand for an indicator as it is, though both count the same thing; null where it can. Another label is
 * no reason: it is shown.
 */
export function unlikeness(before: Counted, after: Indicator, figure: Figure | undefined): string | null {
  if (before.unit !== after.unit) return `新表式以“${after.unit}”计，原来以“${before.unit}”计，请换算后填写`;
  if (before.number !== undefined && before.number !== after.number) {
    return after.number === 'whole'
      ? '新表式这一项只填整数，原来可以填小数，请核对后填写'
      : '新表式这一项可以填小数，原来只填整数，请核对后填写';
  }
  if (before.signed !== undefined && before.signed !== after.signed) {
    return after.signed
      ? '新表式这一项有增有减，原来不填负数，请核对后填写'
      : '新表式这一项不填负数，原来有增有减，请核对后填写';
  }
  const value = figure?.value ?? null;
  const fault = value === null ? null : numberKindFault(after, value);
  return fault === null ? null : `新表式这一项${fault}，请核对后填写`;
}
