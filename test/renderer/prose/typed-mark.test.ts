import { describe, expect, test } from 'vitest';
import { typedMark } from '../../../renderer/prose/typed-mark.ts';

describe('a number typed before a paragraph', () => {
  test.each([
    ['（一）', '）', '', 2, 1],
    ['(二)', ')', '', 2, 2],
    ['（十二）', '）', '健全制度', 2, 12],
    ['（1）', '）', '', 4, 1],
    ['(3)', ')', '', 4, 3],
    ['1. ', ' ', '', 3, 1],
    ['2.健', '健', '', 3, 2],
    ['2．健全制度', '健全制度', '', 3, 2],
    ['3、明', '明', '', 3, 3],
    ['1.', '.', '已有的话', 3, 1],
    ['1.2018年', '年', '', 3, 1],
  ])('%j after typing %j before %j is level %i, number %i', (before, typed, after, level, ordinal) => {
    expect(typedMark(before, typed, after)).toMatchObject({ level, ordinal });
  });

  test.each([
    ['1.', '.', ''],
    ['1.5', '5', ''],
    ['1.', '.', '5亿元'],
    ['3、4月', '月', ''],
    ['一、', '、', ''],
    ['（2021）', '）', ''],
    ['（一）健', '健', ''],
    ['1.健全', '全', ''],
    ['见（一）', '）', ''],
    ['2018年', '年', ''],
  ])('%j after typing %j before %j is words', (before, typed, after) => {
    expect(typedMark(before, typed, after)).toBeNull();
  });

  test('takes as many characters as the number, no word of what follows', () => {
    expect(typedMark('2．健全制度', '健全制度', '')?.length).toBe(2);
    expect(typedMark('（一）', '）', '健全')?.length).toBe(3);
  });
});
