import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['政府\u200b信息公开。', ['\u200b']],
  ['公开\ufffd息。', ['\ufffd']],
])('what is amiss is found: %s', (line, marked) => {
  expect(markedIn('hidden-character', line)).toEqual(marked);
});

test.each(['政府信息公开，2018年。', '全角　空格。'])('what is right is left alone: %s', (line) => {
  expect(markedIn('hidden-character', line)).toEqual([]);
});
