import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const marked = (...lines: string[]) => foundInLines('open-end', ...lines).map(({ where }) => where.quote);

test.each([
  [['截至目前，全县通过网站发布信息2031条。', '目前，已建成查阅点12个。'], ['截至目前']],
  [['目前，全县共建成查阅点12个。'], ['目前']],
])('open-end is found: %j', (lines, words) => {
  expect(marked(...lines)).toEqual(words);
});

test.each([
  [['截至2017年12月31日，发布信息2031条。']],
  [['目前，正在开展规划设计工作。']],
  [['目前还存在三个方面的问题。']],
])('open-end is not found: %j', (lines) => {
  expect(marked(...lines)).toEqual([]);
});
