import type { Decimal } from '../report/decimal.ts';
import { figureValue } from '../report/report.ts';
import type { Form, Identity } from './form.ts';
import { fullTerm, sideValue, type Figures } from './identity.ts';

function definitions(form: Form): Map<string, Identity[]> {
  const found = new Map<string, Identity[]>();
  for (const identity of form.identities) {
    const [only] = identity.left;
    if (identity.relation !== 'equal' || identity.severity !== 'error' || identity.left.length !== 1 || !only) continue;
    const { indicator, year, minus } = fullTerm(only);
    if (year !== 'this' || minus || identity.right.some((term) => fullTerm(term).year === 'last')) continue;
    found.set(indicator, [...(found.get(indicator) ?? []), identity]);
  }
  return found;
}

const known = new WeakMap<Form, Map<string, Identity[]>>();

/**
 * The identities that say what each total of a form is: an error-level equality with one figure of this year on the left
 * says that the figure is the sum of the right. One with a figure of last year on the right only compares: last year's report
 * need not be there.
 */
export function definitionsOf(form: Form): ReadonlyMap<string, readonly Identity[]> {
  const found = known.get(form) ?? definitions(form);
  known.set(form, found);
  return found;
}

/** Whether the form says of a figure that it is the sum of others. */
export const isTotal = (form: Form, indicator: string): boolean => definitionsOf(form).has(indicator);

/** The sums that the identities of a total come to, each once; those with a blank part are not among them. */
function sumsOf(form: Form, report: Figures, indicator: string): Decimal[] {
  const sums = (definitionsOf(form).get(indicator) ?? []).map(({ right }) => sideValue(right, report, null));
  return [...new Set(sums.filter((value) => value !== null))];
}

/**
 * The value a total must have: the sum of its parts. Null if the form has no such identity, while parts are blank, or
 * where the sums of its row and its column are not the same number.
 */
export function computedTotal(form: Form, report: Figures, indicator: string): Decimal | null {
  const [only, other] = sumsOf(form, report, indicator);
  return only !== undefined && other === undefined ? only : null;
}

/**
 * The totals that follow when the figures of `typed` were changed, as indicator and new value: a total that was blank or
 * equal to its parts before is so afterwards. One that says something else or has a reason was set knowingly and is left
 * alone, and so are the cells one has typed in.
 */
export function followingTotals(
  form: Form,
  before: Figures,
  after: Figures,
  typed: ReadonlySet<string>,
): Map<string, Decimal | null> {
  const changed = new Map<string, Decimal | null>();
  let figures = after.figures;
  const totals = definitionsOf(form);
  // A total may be a part of another: every round settles at least one level of them, and there are no more than totals.
  for (let round = 0; round < totals.size; round += 1) {
    let moved = false;
    for (const indicator of totals.keys()) {
      const { reason, unread } = figures[indicator] ?? {};
      // What stands in the cell and is no number would be wiped by a number.
      if (typed.has(indicator) || reason !== undefined || unread !== undefined) continue;
      const now = figureValue({ figures }, indicator);
      const follows = changed.has(indicator) || now === null || now === computedTotal(form, before, indicator);
      const sums = sumsOf(form, { figures }, indicator);
      // Two sums that differ: a total between was set knowingly, and nobody can say which is right.
      const next = sums.length > 1 ? now : (sums[0] ?? null);
      if (!follows || next === now) continue;
      figures = { ...figures, [indicator]: { value: next, note: figures[indicator]?.note ?? '' } };
      changed.set(indicator, next);
      moved = true;
    }
    if (!moved) break;
  }
  return changed;
}
