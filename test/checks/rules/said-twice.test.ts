import { expect, test } from 'vitest';
import { inSections } from '../in-sections.ts';
import { foundIn } from '../said.ts';

const saidOf = (overview: string, later: string, figures: Record<string, string> = {}): string[] =>
  foundIn('said-twice', inSections({ overview, inquiry: later }, figures)).map(
    ({ severity, left, right }) => `${severity} ${right} ${left}`,
  );

test.each([
  ['全年主动公开政府信息300条。', '2017年共主动公开政府信息320条。', ['warning 300条 320条']],
  ['全县主动公开政府信息300余条。', '全年主动公开政府信息512条。', ['warning 300余条 512条']],
  ['全年接受群众来电咨询1350次。', '2017年，接受群众来电咨询1530次。', ['hint 1350次 1530次']],
])('the same thing counted twice with two numbers is found: %s %s', (overview, later, expected) => {
  expect(saidOf(overview, later)).toEqual(expected);
});

test.each([
  ['全年主动公开政府信息300条。', '2017年共主动公开政府信息300条。'],
  ['全县主动公开政府信息300余条。', '全年主动公开政府信息320条。'],
  ['全县主动公开政府信息约300条。', '全年主动公开政府信息310条。'],
  ['全年主动公开政府信息300条。', '2016年主动公开政府信息280条。'],
  ['全年主动公开政府信息300条。', '县教育局主动公开政府信息80条。'],
  ['全年接受群众来电咨询1350次。', '上半年接受群众来电咨询700次。'],
  ['全年接受群众来电咨询1350次。', '各乡镇接受群众来电咨询700次。'],
  ['举办培训3次。', '开展专题培训2次。'],
  ['主动公开政府信息300条，其中规范性文件12件。', '主动公开政府信息300条，其中规范性文件解读9件。'],
])('what agrees, or counts something else, is left alone: %s %s', (overview, later) => {
  expect(saidOf(overview, later)).toEqual([]);
});

test('of what the table tells each place is held against the table, not against each other', () => {
  const figures = { 'zdgk.total': '300' };
  expect(saidOf('全年主动公开政府信息300条。', '共主动公开政府信息320条。', figures)).toEqual([]);
});

test('two places of one section are left to the sums', () => {
  const lines = ['全年接受群众来电咨询1350次。', '接受群众来电咨询1530次。'];
  expect(foundIn('said-twice', inSections({ inquiry: lines }))).toEqual([]);
});
