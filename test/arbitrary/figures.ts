import fc from 'fast-check';
import type { Form } from '../../shared/forms/form.ts';
import { fullTerm } from '../../shared/forms/identity.ts';
import { followingTotals, isTotal } from '../../shared/forms/totals.ts';
import type { Figure, Report } from '../../shared/report/report.ts';

type Figures = Pick<Report, 'figures'>;

const remark = fc.constantFrom('含“网络”申请', '已与上年核对', '待查');

/** Cells of a form as a clerk leaves them: filled, blank, with no number in them, with remarks. */
export function arbitraryCells(form: Form): fc.Arbitrary<Report['figures']> {
  const cell: fc.Arbitrary<Figure> = fc.record({
    value: fc.option(fc.nat({ max: 40 }).map(String), { freq: 4 }),
    note: fc.oneof(fc.constant(''), remark),
  });
  const more = fc.oneof(
    { weight: 6, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ unread: remark }) },
    { weight: 1, arbitrary: fc.record({ reason: remark }) },
  );
  const whole = fc.tuple(cell, more).map(([one, rest]) => ({ ...one, ...rest }));
  return fc
    .array(whole, { minLength: form.indicators.length, maxLength: form.indicators.length })
    .map((cells) => Object.fromEntries(form.indicators.flatMap(({ id }, at) => (cells[at] ? [[id, cells[at]]] : []))));
}

const figure = (value: string) => ({ value, note: '' });

/** Every figure of a form at random, totals following their parts: what a careful clerk would have filled in. */
export function arbitraryFilled(form: Form): fc.Arbitrary<Figures> {
  const leaves = form.indicators.filter(({ id }) => !isTotal(form, id));
  return fc.array(fc.nat({ max: 40 }), { minLength: leaves.length, maxLength: leaves.length }).map((numbers) => {
    const filled = leaves.reduce<Figures>(
      (report, { id }, at) => {
        const next = { figures: { ...report.figures, [id]: figure(String(numbers[at] ?? 0)) } };
        const totals = followingTotals(form, report, next, new Set([id]));
        return {
          figures: {
            ...next.figures,
            ...Object.fromEntries([...totals].map(([total, value]) => [total, { value, note: '' }])),
          },
        };
      },
      { figures: {} },
    );
    return balanced(form, filled);
  });
}

/** Equalities with several figures on the left (第一项加第二项) are made to hold by raising one figure that is no total. */
function balanced(form: Form, start: Figures): Figures {
  let report = start;
  for (const identity of form.identities) {
    if (identity.relation !== 'equal' || identity.severity !== 'error' || identity.left.length < 2) continue;
    const side = (terms: typeof identity.left): number =>
      terms.reduce((all, term) => all + Number(report.figures[fullTerm(term).indicator]?.value ?? 0), 0);
    const gap = side(identity.left) - side(identity.right);
    const raised = (gap > 0 ? identity.right : identity.left).map((term) => fullTerm(term).indicator);
    const id = raised.find((one) => !isTotal(form, one));
    if (id === undefined || gap === 0) continue;
    const next = {
      figures: { ...report.figures, [id]: figure(String(Number(report.figures[id]?.value) + Math.abs(gap))) },
    };
    const totals = followingTotals(form, report, next, new Set([id]));
    report = {
      figures: {
        ...next.figures,
        ...Object.fromEntries([...totals].map(([one, value]) => [one, { value, note: '' }])),
      },
    };
  }
  return report;
}
