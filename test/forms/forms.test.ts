import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forms, formForYear } from '../../shared/forms/forms.ts';
import { fullTerm, judge } from '../../shared/forms/identity.ts';
import { computedTotal } from '../../shared/forms/totals.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { sum } from '../../shared/report/decimal.ts';

const figuresOf = (values: Readonly<Record<string, string>>) => ({
  figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }])),
});

describe.each(forms)('form $id', (form) => {
  test('every indicator stands in exactly one cell, and every figure cell has its indicator', () => {
    const cells = form.tables
      .flatMap(({ grid }) => grid.rows.flat())
      .flatMap((cell) => (cell.kind === 'figure' ? [cell.indicator] : []));
    expect(cells.toSorted()).toEqual(form.indicators.map(({ id }) => id).toSorted());
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('a grid covers each place of its table exactly once', () => {
    for (const { grid } of form.tables) {
      const taken = grid.rows.map(() => grid.widths.map(() => 0));
      grid.rows.forEach((row, top) => {
        for (const cell of row) {
          const left = taken[top]?.findIndex((count) => count === 0) ?? -1;
          expect(left).toBeGreaterThanOrEqual(0);
          for (let down = 0; down < (cell.rows ?? 1); down += 1) {
            for (let across = 0; across < (cell.columns ?? 1); across += 1) {
              const line = taken[top + down];
              if (line) line[left + across] = (line[left + across] ?? 99) + 1;
            }
          }
        }
      });
      expect(taken.flat().every((count) => count === 1)).toBe(true);
    }
  });

  test('no two indicators are called alike', () => {
    const said = form.indicators.map(indicatorWords);
    expect(said.filter((words, at) => said.indexOf(words) !== at)).toEqual([]);
  });

  test('identities name indicators of the form only, and each says why', () => {
    const known = new Set(form.indicators.map(({ id }) => id));
    for (const identity of form.identities) {
      for (const { indicator } of [...identity.left, ...identity.right].map(fullTerm))
        expect(known.has(indicator), `${identity.id}: ${indicator}`).toBe(true);
      expect(identity.why).not.toBe('');
    }
    expect(new Set(form.identities.map(({ id }) => id)).size).toBe(form.identities.length);
  });
});

test('the form of 2014 prints 65 rows under its header, 7 headings and 58 figures', () => {
  const rows = y2014.tables[0]?.grid.rows.slice(1) ?? [];
  expect(rows).toHaveLength(65);
  expect(rows.filter((row) => row.every((cell) => cell.kind !== 'figure'))).toHaveLength(7);
  expect(y2014.indicators).toHaveLength(58);
});

test('only the two money rows of 2014 take decimals, and both count in 万元', () => {
  const decimals = y2014.indicators.filter(({ number }) => number === 'decimal');
  expect(decimals.map(({ id, unit }) => [id, unit])).toEqual([
    ['fee.total', '万元'],
    ['jg.budget', '万元'],
  ]);
});

test('the form of a year is the edition issued for it', () => {
  const issued = { 2008: 'none', 2013: 'none', 2014: '2014', 2018: '2014', 2019: '2019', 2020: '2019', 2021: '2021' };
  for (const [year, id] of Object.entries(issued)) expect(formForYear(Number(year)).id).toBe(id);
  expect(formForYear(2099).id).toBe('2021');
});

test('a sum holds for its parts, and fails when any one figure of it changes', () => {
  const equalities = y2014.identities.filter(({ relation }) => relation === 'equal');
  fc.assert(
    fc.property(
      fc.constantFrom(...equalities),
      fc.array(fc.nat({ max: 5000 }), { minLength: 8, maxLength: 8 }),
      fc.nat(),
      fc.integer({ min: 1, max: 50 }),
      (identity, numbers, pick, change) => {
        const ids0 = identity.right.map((term) => fullTerm(term).indicator);
        const parts = Object.fromEntries(ids0.map((id, at) => [id, String(numbers[at] ?? 0)]));
        const total = sum(Object.values(parts));
        const all: Record<string, string> = { ...parts, [fullTerm(identity.left[0] ?? '').indicator]: total };
        expect(judge(identity, figuresOf(all))?.holds).toBe(true);
        const ids = Object.keys(all);
        const changed = ids[pick % ids.length] ?? '';
        all[changed] = String(Number(all[changed]) + change);
        expect(judge(identity, figuresOf(all))?.holds).toBe(false);
      },
    ),
  );
});

test('an identity with a blank figure is undecided: blank is not zero', () => {
  const identity = y2014.identities.find(({ id }) => id === 'A2');
  if (!identity) throw new Error('A2 is part of the form');
  expect(judge(identity, figuresOf({ 'app.done': '3', 'app.done_intime': '3' }))).toBeNull();
});

test('a blank total whose parts are all filled can be computed', () => {
  const parts = { 'app.recv_face': '1', 'app.recv_fax': '2', 'app.recv_net': '3', 'app.recv_mail': '4' };
  expect(computedTotal(y2014, figuresOf(parts), 'app.recv')).toBe('10');
  expect(computedTotal(y2014, figuresOf({ 'app.recv_face': '1' }), 'app.recv')).toBeNull();
  expect(computedTotal(y2014, figuresOf(parts), 'app.recv_face')).toBeNull();
});
