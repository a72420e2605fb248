import type { Form } from '../../shared/forms/form.ts';
import type { Figures } from '../../shared/forms/identity.ts';
import { computedTotal } from '../../shared/forms/totals.ts';
import type { Decimal } from '../../shared/report/decimal.ts';
import { figureValue } from '../../shared/report/report.ts';

/** The sum that could stand in the cell of a total instead of what does; null where there is no other. */
export function sumInstead(form: Form, report: Figures, indicator: string): Decimal | null {
  const sum = computedTotal(form, report, indicator);
  return sum === figureValue(report, indicator) ? null : sum;
}
