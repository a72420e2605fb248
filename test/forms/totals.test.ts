import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formSchema, type Declaration, type Form } from '../../shared/forms/form.ts';
import { forms } from '../../shared/forms/forms.ts';
import { fullTerm, judge } from '../../shared/forms/identity.ts';
import { computedTotal, followingTotals, isTotal } from '../../shared/forms/totals.ts';
import { violations } from '../../shared/forms/violations.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import type { Figure, Report } from '../../shared/report/report.ts';
import { arbitraryFilled } from '../arbitrary/figures.ts';

const withTables = forms.filter(({ tables }) => tables.length > 0);
const figuresOf = (values: Record<string, string>) => ({
  figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }])),
});

describe.each(withTables.map((form) => [form.id, form] as const))('form %s', (_, form) => {
  const equalities = form.identities.filter(
    ({ relation, severity, left, right }) =>
      relation === 'equal' &&
      severity === 'error' &&
      [...left, ...right].every((term) => fullTerm(term).year === 'this'),
  );

  test('filled with totals that follow, none of its equalities is broken', () => {
    fc.assert(
      fc.property(arbitraryFilled(form), (report) => {
        const broken = violations(form, report).filter(({ identity }) => equalities.includes(identity));
        expect(broken.map(({ words }) => words)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('a total that follows never disagrees with its parts', () => {
    fc.assert(
      fc.property(arbitraryFilled(form), (report) => {
        for (const { id } of form.indicators.filter((one) => isTotal(form, one.id)))
          expect(computedTotal(form, report, id)).toBe(report.figures[id]?.value);
      }),
      { numRuns: 30 },
    );
  });

  test('changing any one figure of an equality that holds is found', () => {
    fc.assert(
      fc.property(
        arbitraryFilled(form),
        fc.constantFrom(...equalities),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (report, identity, pick, more) => {
          expect(judge(identity, report)?.holds).toBe(true);
          const terms = [...identity.left, ...identity.right].map(fullTerm);
          const id = terms[pick % terms.length]?.indicator ?? '';
          const value = String(Number(report.figures[id]?.value) + more);
          const changed = { figures: { ...report.figures, [id]: { value, note: '' } } };
          expect(violations(form, changed).map((one) => one.identity.id)).toContain(identity.id);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** What the equalities of a form make of its leaves, added up here and not by what is tried. */
function addedUp(form: Form, leaves: ReadonlyMap<string, number>): Map<string, string> {
  const sums = new Map(
    form.identities.flatMap(({ relation, severity, left, right }) => {
      const [total] = left;
      const ids = right.filter((term) => typeof term === 'string');
      const adds = relation === 'equal' && severity === 'error' && left.length === 1 && ids.length === right.length;
      return adds && typeof total === 'string' ? [[total, ids] as const] : [];
    }),
  );
  // In thousandths, so that money adds up exactly.
  const value = (id: string): number =>
    sums.has(id) ? (sums.get(id) ?? []).reduce((sum, part) => sum + value(part), 0) : (leaves.get(id) ?? 0);
  return new Map(form.indicators.map(({ id }) => [id, decimalOf(value(id))]));
}

const decimalOf = (thousandths: number): string => String(thousandths / 1000);

describe.each(withTables.map((form) => [form.id, form] as const))('form %s, edited', (_, form) => {
  const leaves = form.indicators.filter(({ id }) => leafIds(form).has(id));

  test('after any edits of its leaves every total is the sum of its parts', () => {
    const edit = fc.record({ at: fc.nat(), thousandths: fc.nat({ max: 9000 }) });
    const starts = fc.array(fc.nat({ max: 500 }), { minLength: leaves.length, maxLength: leaves.length });
    fc.assert(
      fc.property(starts, fc.array(edit, { maxLength: 12 }), (start, edits) => {
        const numbers = new Map(
          leaves.map(({ id, number }, at) => [id, rounded(number, (start[at] ?? 0) * 1000 + at)]),
        );
        let report = figuresOf(Object.fromEntries(addedUp(form, numbers)));
        for (const { at, thousandths } of edits) {
          const leaf = leaves[at % leaves.length];
          if (!leaf) throw new Error('a form with tables counts something');
          numbers.set(leaf.id, rounded(leaf.number, thousandths));
          const figure = { value: decimalOf(numbers.get(leaf.id) ?? 0), note: '' };
          const next = { figures: { ...report.figures, [leaf.id]: figure } };
          const totals = followingTotals(form, report, next, new Set([leaf.id]));
          const followed = [...totals].map(([id, value]) => [id, { value, note: '' }] as const);
          report = { figures: { ...next.figures, ...Object.fromEntries(followed) } } as typeof report;
        }
        const expected = addedUp(form, numbers);
        for (const { id } of form.indicators) {
          expect(report.figures[id]?.value, id).toBe(expected.get(id));
          if (isTotal(form, id)) expect(computedTotal(form, report, id), id).toBe(expected.get(id));
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** The indicators no equality adds up. */
function leafIds(form: Form): Set<string> {
  const totals = new Set(
    form.identities.flatMap(({ relation, severity, left }) =>
      relation === 'equal' && severity === 'error' && left.length === 1 ? left : [],
    ),
  );
  return new Set(form.indicators.flatMap(({ id }) => (totals.has(id) ? [] : [id])));
}

const rounded = (number: 'whole' | 'decimal', thousandths: number): number =>
  number === 'whole' ? Math.floor(thousandths / 1000) * 1000 : thousandths;

describe('totals that follow', () => {
  const parts = { 't4.fy.keep': '1', 't4.fy.correct': '2', 't4.fy.other': '0', 't4.fy.pending': '1' };
  const after = (before: Record<string, string>, id: string, value: string | null) => {
    const start = figuresOf(before);
    const next = { figures: { ...start.figures, [id]: { value, note: '' } } };
    return Object.fromEntries(followingTotals(y2021, start, next, new Set([id])));
  };

  test('a blank total is filled once all its parts are, and not before', () => {
    const { 't4.fy.keep': keep, 't4.fy.correct': correct, 't4.fy.other': other } = parts;
    const most = { 't4.fy.keep': keep, 't4.fy.correct': correct, 't4.fy.other': other };
    expect(after(most, 't4.fy.pending', '1')).toEqual({ 't4.fy.total': '4' });
    expect(after({ 't4.fy.keep': '1' }, 't4.fy.correct', '2')).toEqual({});
  });

  test('a total that agreed follows its part, also to blank and back', () => {
    expect(after({ ...parts, 't4.fy.total': '4' }, 't4.fy.keep', '5')).toEqual({ 't4.fy.total': '8' });
    expect(after({ ...parts, 't4.fy.total': '4' }, 't4.fy.keep', null)).toEqual({ 't4.fy.total': null });
  });

  test('a total that was set to something else is left alone, and so is the cell one types in', () => {
    expect(after({ ...parts, 't4.fy.total': '9' }, 't4.fy.keep', '5')).toEqual({});
    expect(after({ ...parts, 't4.fy.total': '4' }, 't4.fy.total', null)).toEqual({});
  });

  test('a total of totals follows through both its row and its column', () => {
    const zeros = Object.fromEntries(
      y2021.indicators.filter(({ slot }) => slot === 'application').map(({ id }) => [id, '0']),
    );
    expect(after(zeros, 't3.r.open.nat', '3')).toEqual({
      't3.r.open.tot': '3',
      't3.r.total.nat': '3',
      't3.r.total.tot': '3',
    });
  });
});

describe('sums of sums', () => {
  type Identity = Declaration['identities'][number];
  const longest = 40;
  const ids = Array.from({ length: longest }, (_, at) => `n${at}`);
  const equality = (left: string, right: Identity['right']): Identity => ({
    id: `sum.${left}`,
    relation: 'equal',
    left: [left],
    right,
    severity: 'error',
    source: 'local',
    why: '应相等',
  });
  const formWith = (identities: Identity[]) =>
    formSchema.parse({
      id: 'chain',
      title: '一串合计',
      issuedBy: '某县',
      years: { from: null, to: null },
      outline: [],
      tables: [],
      indicators: ids.map((id) => ({ id, label: id, unit: '件', slot: 'proactive' })),
      identities,
    } satisfies Declaration);

  test('a chain of totals is followed to its end, however long and in whatever order it is declared', () => {
    const chain = ids.slice(1).map((id, at) => equality(id, [ids[at] ?? id]));
    for (const form of [formWith(chain), formWith(chain.toReversed())]) {
      const next = figuresOf({ n0: '7' });
      const totals = followingTotals(form, figuresOf({}), next, new Set(['n0']));
      expect(Object.fromEntries(totals)).toEqual(Object.fromEntries(ids.slice(1).map((id) => [id, '7'])));
    }
  });

  test('an equality with a figure of last year is compared, not computed', () => {
    const form = formWith([equality('n0', [{ indicator: 'n1', year: 'last' }, 'n2'])]);
    expect(isTotal(form, 'n0')).toBe(false);
    expect(computedTotal(form, figuresOf({ n1: '1', n2: '2' }), 'n0')).toBeNull();
  });
});

test('what stands in a total’s cell and is no number is not wiped when a part is filled', () => {
  const before = { figures: { ...figuresOf({ 't4.fy.keep': '1' }).figures } };
  const total: Figure = { value: null, note: '', unread: '约3' };
  const after: { figures: Report['figures'] } = {
    figures: { ...figuresOf({ 't4.fy.keep': '2' }).figures, 't4.fy.total': total },
  };
  for (const id of ['correct', 'other', 'pending']) after.figures[`t4.fy.${id}`] = { value: '0', note: '' };
  expect(followingTotals(y2021, before, after, new Set(['t4.fy.keep'])).has('t4.fy.total')).toBe(false);
  delete after.figures['t4.fy.total'];
  expect(followingTotals(y2021, before, after, new Set(['t4.fy.keep'])).get('t4.fy.total')).toBe('2');
});
