import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['一些地区还开发了政务应用。', ['一些地区']],
  ['多数部门能在法定时限内答复。', ['多数部门']],
])('what is amiss is found: %s', (line, marked) => {
  expect(markedIn('generic-phrase', line)).toEqual(marked);
});

test.each(['我县部分乡镇公开不够及时。', '有的单位重视不够，个别栏目更新慢。', '各部门均按期答复。'])(
  'what is right is left alone: %s',
  (line) => {
    expect(markedIn('generic-phrase', line)).toEqual([]);
  },
);
