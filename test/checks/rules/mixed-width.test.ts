import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['共公开信息１２０条。', ['１２０']],
  ['公开率９５％。', ['９５％']],
])('what is amiss is found: %s', (line, marked) => {
  expect(markedIn('mixed-width', line)).toEqual(marked);
});

test.each(['共公开信息120条，公开率95%。', '（一）总体情况；二、改进措施。'])(
  'what is right is left alone: %s',
  (line) => {
    expect(markedIn('mixed-width', line)).toEqual([]);
  },
);
