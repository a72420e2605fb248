import { compare, difference, sum, type Decimal } from '../report/decimal.ts';
import { figureValue, type Report } from '../report/report.ts';
import type { Form, Identity } from './form.ts';

type Figures = Pick<Report, 'figures'>;

/** One side of an identity: the sum of its figures, null as soon as one of them is blank. */
function side(report: Figures, indicators: readonly string[]): Decimal | null {
  const values = indicators.map((id) => figureValue(report, id));
  return values.every((value) => value !== null) ? sum(values) : null;
}

export type Verdict = { left: Decimal; right: Decimal; difference: Decimal; holds: boolean };

/** Whether the identity holds for the report's figures; null while a figure it needs is blank. */
export function judge(identity: Identity, report: Figures): Verdict | null {
  const left = side(report, identity.left);
  const right = side(report, identity.right);
  if (left === null || right === null) return null;
  return { left, right, difference: difference(left, right), holds: holds(identity, left, right) };
}

function holds(identity: Identity, left: Decimal, right: Decimal): boolean {
  const order = compare(left, right);
  switch (identity.relation) {
    case 'equal':
      return order === 0;
    case 'at-most':
      return order <= 0;
    case 'both-or-none':
      return (left === '0') === (right === '0');
    case 'not-equal':
      // Two zeros agree because nothing was counted, which tells nothing.
      return order !== 0 || left === '0';
  }
}

/**
 * The value a blank total must have: the sum of its parts, where the form declares one as an error-level
 * equality and every part is filled. Null if the form has no such identity or a part is blank.
 */
export function computedTotal(form: Form, report: Figures, indicator: string): Decimal | null {
  const identity = form.identities.find(
    ({ relation, left, severity }) =>
      relation === 'equal' && severity === 'error' && left.length === 1 && left[0] === indicator,
  );
  return identity ? side(report, identity.right) : null;
}
