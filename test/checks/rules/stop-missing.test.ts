import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['本年度围绕重点领域，主动公开各类政府信息120条，解读政策文件3件', ['解读政策文件3件']],
  ['指定专人维护网站，及时公开各类信息，按时整改监测发现的问题，', ['监测发现的问题，']],
])('what is amiss is found: %s', (line, marked) => {
  expect(markedIn('stop-missing', line)).toEqual(marked);
});

test.each([
  '本年度围绕重点领域，主动公开各类政府信息120条，解读政策文件3件。',
  '附：本年度主动公开政府信息目录，以及依申请公开政府信息的受理办法',
  '加强组织领导和统筹协调',
  '联系电话0000-2345678，地址为青岚县城关镇文昌路88号，欢迎来人来函查询',
])('what is right is left alone: %s', (line) => {
  expect(markedIn('stop-missing', line)).toEqual([]);
});
