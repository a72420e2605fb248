import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDue, superfluous, type Snapshot } from '../../shared/report/snapshot.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-03-31T12:00:00.000Z');
const ago = (milliseconds: number): string => new Date(now - milliseconds).toISOString();
const snapshot = (id: number, age: number, part: Partial<Snapshot> = {}): Snapshot => ({
  id,
  takenAt: ago(age),
  editedAt: ago(age),
  why: 'work',
  name: '',
  changed: 1,
  ...part,
});

test('work is kept after ten minutes, at once where nothing is kept yet, and though the clock was set back', () => {
  const since = (age: number): boolean => isDue(snapshot(1, age), ago(0));
  expect(isDue(null, ago(0))).toBe(true);
  expect([since(0), since(10 * minute - 1), since(10 * minute), since(-hour)]).toEqual([false, false, true, true]);
});

describe('thinning out', () => {
  const thinned = (list: Snapshot[]): number[] => {
    const gone = superfluous(list, ago(0));
    return list.map(({ id }) => id).filter((id) => !gone.includes(id));
  };

  test('keeps everything of the last day, then the last of an hour, after a month the last of a day', () => {
    const ages = [
      40 * day + 2 * hour,
      40 * day + hour,
      2 * day + 50 * minute,
      2 * day + 40 * minute,
      2 * day - 20 * minute,
      hour,
      50 * minute,
      0,
    ];
    expect(thinned(ages.map((age, at) => snapshot(at, age)))).toEqual([1, 3, 4, 5, 6, 7]);
  });

  test('never takes one with a name, one before a risky act, or the newest', () => {
    const any: fc.Arbitrary<Partial<Snapshot> & { age: number }> = fc.record({
      age: fc.integer({ min: 0, max: 400 * day }),
      why: fc.constantFrom('work' as const, 'work' as const, 'named' as const, 'form' as const, 'restore' as const),
      name: fc.constantFrom('', '', '送审稿'),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), (parts) => {
        const sorted = parts.toSorted((left, right) => right.age - left.age);
        const list = sorted.map(({ age, ...part }, at) => snapshot(at, age, part));
        const left = thinned(list);
        for (const { id, why, name } of list) if (why !== 'work' || name !== '') expect(left).toContain(id);
        expect(left).toContain(list.length - 1);
        const free = list.filter(({ id, takenAt }) => left.includes(id) && Date.parse(takenAt) > now - day);
        expect(free).toHaveLength(list.filter(({ takenAt }) => Date.parse(takenAt) > now - day).length);
      }),
    );
  });

  test('done again takes nothing more', () => {
    const list = Array.from({ length: 300 }, (_, at) => snapshot(at, (300 - at) * 7 * hour));
    const left = thinned(list);
    expect(left.length).toBeLessThan(list.length);
    expect(thinned(list.filter(({ id }) => left.includes(id)))).toEqual(left);
  });
});
