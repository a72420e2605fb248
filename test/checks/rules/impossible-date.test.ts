import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const marked = (...lines: string[]) => foundInLines('impossible-date', ...lines).map(({ where }) => where.quote);

test.each([
  [['2017年2月30日召开了会议。'], ['2017年2月30日']],
  [['13月召开了会议。'], ['13月']],
  [['统计期限自2017年12月31日至2017年1月1日止。'], ['2017年12月31日至2017年1月1日止']],
  [['办公时间：上午8:30至25:70。'], ['25:70']],
  [['截至2017年11月31日，公开信息30条。'], ['2017年11月31日']],
])('impossible-date is found: %j', (lines, words) => {
  expect(marked(...lines)).toEqual(words);
});

test.each([
  [['2016年2月29日召开了会议。']],
  [['2017年11月至3月开展了整治。']],
  [['统计期限自2017年1月1日至2017年12月31日止。']],
  [['办公时间：上午8:30至12:00，下午14:30至18:00。']],
  [['12个月内更新，比例为3:70。']],
  [['联系电话：0700-2017345，根据某政发〔2017〕31号。']],
])('impossible-date is not found: %j', (lines) => {
  expect(marked(...lines)).toEqual([]);
});
