import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../shared/checks/engine.ts';
import type { Form, Identity, Term } from '../../shared/forms/form.ts';
import { forms } from '../../shared/forms/forms.ts';
import { judge } from '../../shared/forms/identity.ts';
import { violations } from '../../shared/forms/violations.ts';
import { y2019 } from '../../shared/forms/y2019.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import type { Report } from '../../shared/report/report.ts';

/** Figures of this year and last by what a term says: 'this t3.new.nat', 'last t3.carry_out.nat'. */
type Numbers = ReadonlyMap<string, number>;
type Place = { key: string; sign: 1 | -1; side: 'left' | 'right' };

const placesOf = ({ left, right }: Identity): Place[] => {
  const of = (side: Place['side']) => (term: Term) => {
    const { indicator, year, minus } =
      typeof term === 'string' ? { indicator: term, year: 'this', minus: false } : term;
    return { key: `${year} ${indicator}`, sign: minus ? -1 : 1, side } as const;
  };
  return [...left.map(of('left')), ...right.map(of('right'))];
};

const valueOf = (places: readonly Place[], side: Place['side'], numbers: Numbers): number =>
  places.reduce((sum, place) => (place.side === side ? sum + place.sign * (numbers.get(place.key) ?? 0) : sum), 0);

const gapOf = (places: readonly Place[], numbers: Numbers): number =>
  valueOf(places, 'left', numbers) - valueOf(places, 'right', numbers);

/** The numbers with one of them changed so that left minus right becomes `gap`. */
function withGap(places: readonly Place[], numbers: Numbers, { key, sign, side }: Place, gap: number): Numbers {
  const missing = gap - gapOf(places, numbers);
  const direction = sign * (side === 'left' ? 1 : -1);
  return new Map([...numbers, [key, (numbers.get(key) ?? 0) + direction * missing]]);
}

function figuresOf(numbers: Numbers, year: 'this' | 'last'): Pick<Report, 'figures'> {
  const own = [...numbers].filter(([key]) => key.startsWith(`${year} `));
  return { figures: Object.fromEntries(own.map(([key, value]) => [key.slice(5), { value: String(value), note: '' }])) };
}

const found = (form: Form, identity: Identity, numbers: Numbers): boolean =>
  violations(form, figuresOf(numbers, 'this'), figuresOf(numbers, 'last')).some(
    (one) => one.identity.id === identity.id,
  );

const withTables = forms.filter(({ identities }) => identities.length > 0);

describe.each(withTables.map((form) => [form.id, form] as const))('every identity of form %s', (_, form) => {
  const cases = fc.constantFrom(...form.identities).chain((identity) => {
    const places = placesOf(identity);
    const count = { minLength: places.length, maxLength: places.length };
    return fc.record({
      identity: fc.constant(identity),
      places: fc.constant(places),
      numbers: fc
        .array(fc.integer({ min: 1, max: 5000 }), count)
        .map((values): Numbers => new Map(places.map(({ key }, at) => [key, values[at] ?? 1]))),
      free: fc.constantFrom(...places),
      change: fc.integer({ min: 1, max: 99 }),
    });
  });

  test('accepts sides that agree, and finds a change of any one of its figures', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.boolean(), ({ identity, places, numbers, free, change }, pick, up) => {
        const other = places[pick % places.length] ?? free;
        const asked = (values: Numbers) => found(form, identity, values);
        const even = withGap(places, numbers, free, 0);
        switch (identity.relation) {
          case 'equal': {
            expect(asked(even)).toBe(false);
            expect(asked(withGap(places, even, other, up ? change : -change))).toBe(true);
            break;
          }
          case 'at-most': {
            expect(asked(even)).toBe(false);
            expect(asked(withGap(places, even, other, -change))).toBe(false);
            expect(asked(withGap(places, even, other, change))).toBe(true);
            break;
          }
          case 'not-equal': {
            expect(asked(even)).toBe(valueOf(places, 'left', even) !== 0);
            expect(asked(withGap(places, even, other, up ? change : -change))).toBe(false);
            break;
          }
          case 'both-or-none': {
            const zeros = (side?: Place['side']): Numbers =>
              new Map(places.map((place) => [place.key, place.side === side ? 0 : (numbers.get(place.key) ?? 1)]));
            expect(asked(zeros())).toBe(false);
            expect(asked(new Map(places.map(({ key }) => [key, 0])))).toBe(false);
            expect(asked(zeros('left'))).toBe(true);
            expect(asked(zeros('right'))).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is undecided while one of its figures is blank, this year’s or last', () => {
    fc.assert(
      fc.property(cases, ({ identity, numbers, free }) => {
        const rest = new Map([...numbers].filter(([key]) => key !== free.key));
        expect(judge(identity, figuresOf(rest, 'this'), figuresOf(rest, 'last'))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe('figures of last year are those of the report before', () => {
  const reportWith = (form: Form, year: number, figures: Record<string, string>): Report => ({
    ...newReport(agencyNamed('某县人民政府办公室'), year, form, randomUUID),
    figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value, note: '' }])),
  });
  const said = (form: Form, now: Record<string, string>, before: Record<string, string> | null): string[] =>
    runChecks({
      report: reportWith(form, 2025, now),
      form,
      previous: before === null ? null : reportWith(form, 2024, before),
    })
      .filter(({ rule }) => rule === 'identity')
      .map(({ severity, message }) => `${severity} ${message}`);

  test.each([y2019, y2021])('in $id what was open at the end of last year is open at the beginning of this', (form) => {
    expect(said(form, { 't3.carry_in.nat': '4' }, { 't3.carry_in.nat': '4', 't3.carry_out.nat': '3' })).toEqual([
      expect.stringMatching(/^warning .*为4，应等于上年.*3，相差1$/),
    ]);
    expect(said(form, { 't3.carry_in.nat': '3' }, { 't3.carry_in.nat': '9', 't3.carry_out.nat': '3' })).toEqual([]);
    expect(said(form, { 't3.carry_in.nat': '4' }, null)).toEqual([]);
  });

  test('documents in force are those of last year, with the new ones and without the repealed ones', () => {
    const now = (valid: string) => ({ 't2.gf.valid': valid, 't2.gf.made': '5', 't2.gf.repealed': '2' });
    expect(said(y2021, now('43'), { 't2.gf.valid': '40' })).toEqual([]);
    expect(said(y2021, now('47'), { 't2.gf.valid': '40' })).toEqual([expect.stringMatching(/为47，.*43，相差4$/)]);
    expect(said(y2021, now('47'), null)).toEqual([]);
  });
});
