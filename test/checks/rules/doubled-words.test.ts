import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['推动街道信息公开工作工作，努力保障公众知情权。', ['工作工作']],
  ['进一步完善了政府信息公开的的制度。', ['的的']],
  ['主动公开政府信息政府信息120条。', ['政府信息政府信息']],
  ['加强组织领导，加强组织领导，明确责任。', ['加强组织领导，加强组织领导']],
  ['各单位进一步进一步规范公开流程。', ['进一步进一步']],
  ['依法对政策和和文件进行解读。', ['和和']],
])('what is amiss is found: %s', (line, marked) => {
  expect(markedIn('doubled-words', line)).toEqual(marked);
});

test.each([
  '目的的确认和对对联活动的公开。',
  '经过研究研究，点点滴滴做起，层层落实。',
  '为了了解群众需求，可以以书面形式申请。',
  '双桥村双桥村民小组的村务已经公开。',
  '以及及时回应、普及及宣传、参与与监督。',
  '县人民政府政府信息公开工作工作人员参加部门部门预算公开培训。',
  '县政府办公室办公室主任任组长。',
  '从政府管理到管理员管理，逐级公开。',
])('what is right is left alone: %s', (line) => {
  expect(markedIn('doubled-words', line)).toEqual([]);
});
