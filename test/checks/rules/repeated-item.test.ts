import { expect, test } from 'vitest';
import { foundInLines, markedIn } from '../said.ts';

test.each([
  ['编制了涵盖机构职能、政策法规、工作动态、政策法规、公共服务的目录。', '政策法规'],
  ['通过政府网站、公开栏、微信公众号、政府网站等渠道发布信息。', '政府网站'],
  ['主动公开了财政预决算、公示公告、人事任免和财政预决算、公示公告等信息。', '公示公告'],
  ['解读了《促进就业办法》、《养老服务办法》、《促进就业办法》三份文件。', '《促进就业办法》'],
])('an item that stands twice in a list is found: %s', (line, words) => {
  expect(markedIn('repeated-item', line)).toEqual([words]);
});

test('the first of the two is the other place', () => {
  const [one] = foundInLines('repeated-item', '设置领导信息、政策文件、规划计划、政策文件四个栏目。');
  expect([one?.severity, one?.other?.quote]).toEqual(['warning', '政策文件']);
});

test.each([
  '坚持县、乡、村三级联动，县、乡、村同步公开。',
  '公开政策文件、规划计划、人事信息，解读政策文件、规划计划。',
  '网站公开3条、5条、3条。',
  '县政府部门、乡镇、政府部门下属单位均已公开。',
  '做到事前、事中、事后全程公开，平台、队伍、制度同步建设。',
  '政策解读、政策宣传、政策咨询同步开展。',
])('a list whose items are all others is left alone: %s', (line) => {
  expect(markedIn('repeated-item', line)).toEqual([]);
});
