import { expect, test } from 'vitest';
import { pageCrashed, revivals } from '../../electron/host/revival.ts';

test('a page may come back three times within a minute, and again once that is past', () => {
  let now = 0;
  const mayRevive = revivals(() => now);
  const at = (second: number) => {
    now = second * 1000;
    return mayRevive();
  };
  expect([at(0), at(10), at(20), at(59)]).toEqual([true, true, true, false]);
  expect([at(61), at(62), at(71), at(72)]).toEqual([true, false, true, false]);
});

test('that it may not is one Chinese sentence', () => {
  expect(pageCrashed().message).toMatch(/^窗口内容在一分钟内中断了4次，.+。$/);
});
