import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['截至12底，全县公开信息300条。', ['12底']],
  ['网站15个栏目12个内有更新。', ['12个内']],
  ['全年发布政府信息320，其中政策文件12件。', ['320']],
  ['全年累计发布政府信息 320，其中政策文件12件。', ['320']],
])('a number whose word went lost is found: %s', (line, marked) => {
  expect(markedIn('lost-words', line)).toEqual(marked);
});

test.each([
  '截至12月底，全县公开信息300条。',
  '截至2017年底，共建成查阅点12个。',
  '15个栏目12个月内有更新。',
  '全年召开会议3次、培训2期，参加人员120人。',
  '其中网站公开5条、微信公开6条。',
  '本年度没有收到申请，有关数据均为0。',
  '公众号发布文章300篇，累计点击量150万。粉丝数达2.3万，绩效得分96。',
  '网站点击量已达 45 万，比上年多12%；公众号粉丝累积超 70 万，另有视频号粉丝共 9.6 万。',
  '按照“1+3+N”模式推进，公开率达97%以上。',
  '如有疑问请联系，电话：（0000）62113277-2011。',
])('a number with its word is left alone: %s', (line) => {
  expect(markedIn('lost-words', line)).toEqual([]);
});
