import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const marked = (...lines: string[]) => foundInLines('daily-rate', ...lines).map(({ where }) => where.quote);

test.each([
  [['微信公众号每天推送3—5条资讯。全年微信公开发布392条。'], ['3—5条']],
  [['网站每周更新信息20条，全年网站共发布信息5000条。'], ['20条']],
])('daily-rate is found: %j', (lines, words) => {
  expect(marked(...lines)).toEqual(words);
});

test.each([
  [['微信公众号每天推送3—5条资讯。全年微信公开发布1200条。']],
  [['微信公众号每天推送3—5条资讯。全年网站公开发布392条。']],
  [['每天安排2名工作人员值班，全年接待200人次。']],
  [['要求网站每周更新不少于20条，全年网站共发布信息300条。']],
])('daily-rate is not found: %j', (lines) => {
  expect(marked(...lines)).toEqual([]);
});
