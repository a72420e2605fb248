import { describe, expect, test } from 'vitest';
import {
  listCounters,
  withNumber,
  type ListLevel,
  type ListUse,
} from '../../../../electron/documents/read/flow/counters.ts';

const level = (text: (string | number)[], more: Partial<ListLevel> = {}): ListLevel => ({
  start: 1,
  format: 'decimal',
  digits: 1,
  text,
  legal: false,
  restartAfter: null,
  spaced: true,
  hidden: false,
  ...more,
});
const use = (levels: (ListLevel | undefined)[], more: Partial<ListUse> = {}): ListUse => ({
  list: 1,
  use: 1,
  levels,
  starts: new Map(),
  ...more,
});

/** The numbers of paragraphs that stand on these levels of a list. */
function numbers(list: ListUse, levels: readonly number[]): (string | undefined)[] {
  const count = listCounters();
  return levels.map((at) => count(list, at)?.text);
}

describe('a list', () => {
  const chapters = use([level([0, '.']), level([0, '.', 1]), level([0, '.', 1, '.', 2])]);

  test('begins a level anew behind a higher one', () => {
    expect(numbers(chapters, [0, 1, 1, 2, 0, 1])).toEqual(['1.', '1.1', '1.2', '1.2.1', '2.', '2.1']);
  });

  test('shows a level that was passed over as it would begin, and does not count it', () => {
    expect(numbers(chapters, [1, 1, 0])).toEqual(['1.1', '1.2', '1.']);
  });

  test('has no number on a level it does not describe, and counts nothing there', () => {
    expect(numbers(use([level([0])]), [0, 3, 0])).toEqual(['1', undefined, '2']);
  });

  test('begins a level anew only behind the one that level waits for', () => {
    const never = use([level([0]), level([1], { restartAfter: -1 })]);
    expect(numbers(never, [0, 1, 0, 1])).toEqual(['1', '1', '2', '2']);
    const first = use([level([0]), level([1]), level([2], { restartAfter: 0 })]);
    expect(numbers(first, [0, 1, 2, 1, 2, 0, 1, 2])).toEqual(['1', '1', '1', '2', '2', '2', '1', '1']);
  });

  test('goes on through its uses, of which one may begin where it says, once', () => {
    const count = listCounters();
    const plain = use([level([0])]);
    const own = use([level([0])], { use: 2, starts: new Map([[0, 7]]) });
    expect([plain, plain, own, own, plain].map((one) => count(one, 0)?.text)).toEqual(['1', '2', '7', '8', '9']);
  });

  test('writes nothing for a hidden number, a sign apart for a bullet, leading noughts where there are digits', () => {
    const list = use([level([0], { hidden: true }), level(['l'], { format: 'bullet' }), level([2], { digits: 3 })]);
    const count = listCounters();
    expect([count(list, 0), count(list, 1), count(list, 2)]).toEqual([
      { text: '', spaced: false, sign: '' },
      { text: '', spaced: false, sign: '•' },
      { text: '001', spaced: true, sign: '' },
    ]);
  });

  test('writes the numbers of all levels in Arabic digits on a legal one', () => {
    const list = use([level(['第', 0, '章'], { format: 'chineseCounting' }), level([0, '.', 1], { legal: true })]);
    expect(numbers(list, [0, 1])).toEqual(['第一章', '1.1']);
  });
});

test.each([
  ['一、', '概述', true, '一、概述'],
  ['1.', '2018年', true, '1. 2018年'],
  ['1.', '公开', true, '1.公开'],
  ['第一条', '总则', true, '第一条 总则'],
  ['1', '号楼', false, '1号楼'],
  ['1', '', true, '1'],
])('the number %s before “%s” keeps apart what would run together', (number, text, spaced, whole) => {
  expect(withNumber(number, text, spaced)).toBe(whole);
});
