import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['申请人身份证号码为11010519491231002X，已答复。', ['11010519491231002X']],
  ['来访群众手机13812345678，已回访。', ['13812345678']],
  ['申请人张小三，住城关镇文昌路。', ['申请人张小三，住']],
])('what is amiss is found: %s', (line, marked) => {
  expect(markedIn('personal-data', line)).toEqual(marked);
});

test.each([
  '证件号码110105194912310021校验不符。',
  '联系电话：13812345678，负责解答疑问。',
  '订单号12345678901234567890。',
  '申请人提交材料后，住建局及时答复。',
  '申请人情况见附表，统一受理电话0000-2345678。',
])('what is right is left alone: %s', (line) => {
  expect(markedIn('personal-data', line)).toEqual([]);
});
