import { describe, expect, test } from 'vitest';
import { cellShortcuts } from '../../../renderer/tables/cell-keys.ts';
import { lastWords, readingWords } from '../../../renderer/tables/cell-remark.ts';

test('every key of a cell is listed once, with what it does', () => {
  const keys = cellShortcuts.map((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of ['Alt+=', 'Alt+Enter', 'Shift+F2', 'F4', 'Esc', 'Ctrl+V']) expect(keys).toContain(key);
  expect(cellShortcuts.every(({ what }) => what.length > 0)).toBe(true);
});

describe('how a typed text was understood', () => {
  test.each([
    ['—', '“—”按空白处理；没有发生的请填0'],
    [' 无 ', '“无”按空白处理；没有发生的请填0'],
    ['/', '“/”按空白处理；没有发生的请填0'],
    ['１２', '“１２”按12处理'],
    ['1,234', '“1,234”按1234处理'],
  ])('%j is said', (typed, words) => {
    expect(readingWords(typed)).toBe(words);
  });

  test.each(['', '12', '-8', '3.5', '两件'])('%j is as typed, or no number: nothing is said', (typed) => {
    expect(readingWords(typed)).toBeNull();
  });
});

test.each([
  ['15', '12', '上年12，增加3'],
  ['9.5', '12', '上年12，减少2.5'],
  ['12', '12', '上年12，持平'],
  [null, '12', '上年12'],
])('%s after %s is said as %s', (now, last, words) => {
  expect(lastWords(now, last)).toBe(words);
});
