import { describe, expect, test } from 'vitest';
import { clock, whenSaid } from '../../../renderer/parts/moments.ts';

const now = new Date(2026, 2, 1, 9, 0, 0);
const local = (...parts: [number, number, number, number, number, number]): string => new Date(...parts).toISOString();

describe('moments as a person says them', () => {
  test.each([
    ['today with the time', local(2026, 2, 1, 0, 5, 0), '今天 00:05'],
    ['yesterday, even a minute before midnight', local(2026, 1, 28, 23, 59, 0), '昨天 23:59'],
    ['this year without the year', local(2026, 0, 9, 12, 0, 0), '1月9日'],
    ['another year in full', local(2025, 2, 1, 12, 0, 0), '2025年3月1日'],
  ])('%s', (_, moment, said) => {
    expect(whenSaid(moment, now)).toBe(said);
  });

  test('a save is told to the second', () => {
    expect(clock(local(2026, 2, 1, 10, 2, 5))).toBe('10:02:05');
  });
});
