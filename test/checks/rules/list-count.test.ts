import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['完成县民政局、县规划局、县审管办四个部门的迁移。', ['四个']],
  ['公开教育、卫生、社保、住房等3个领域的信息。', ['3个']],
  ['门户网站、政务微博、政务微信两个平台同步更新。', ['两个']],
])('a list that does not come to its count is asked about: %s', (line, marked) => {
  expect(markedIn('list-count', line)).toEqual(marked);
});

test.each([
  '完成县民政局、县规划局、县审管办三个部门的迁移。',
  '东山、西河等10个乡镇已完工。',
  '公开指南、目录和年报三项内容。',
  '围绕稳增长、促改革、调结构、惠民生、防风险、增实效等6大项进行分解。',
  '利用网站、公示栏公开教育、卫生两个领域的信息。',
  '制定了主动公开、依申请公开、保密审查、责任追究、评议考核等9项制度。',
  '消防救援、防汛抗旱类信息6条，占30%；城乡规划、住房保障类信息4条。',
  '县直各部门、各乡镇3个工作日内更新。',
  '教育、卫生、民政、社保、住房、就业、养老两个清单同步更新。',
  '梳理许可事项30项、服务事项12项。',
])('lists that come to it, go on with 等, or count something else are left alone: %s', (line) => {
  expect(markedIn('list-count', line)).toEqual([]);
});
