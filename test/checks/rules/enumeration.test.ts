import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const marked = (...lines: string[]) => foundInLines('enumeration', ...lines).map(({ where }) => where.quote);

test.each([
  [['主要问题：一是认识不足；二是力量薄弱；四是更新不及时。'], ['四是']],
  [['一是认识不足。二是力量薄弱。二是更新不及时。'], ['二是']],
  [['一是健全制度。', '二是加强培训。', '四是严格考核。'], ['四是']],
  [['具体做法：（1）完善目录；（2）规范程序；（4）加强考核。'], ['（4）']],
])('enumeration is found: %j', (lines, words) => {
  expect(marked(...lines)).toEqual(words);
});

test.each([
  [['一是认识不足；二是力量薄弱；三要加强培训。']],
  [['一是健全制度。', '二是加强培训：一是集中学习，二是以会代训。', '三是严格考核。']],
  [['首先健全制度，二是加强培训，三是严格考核。']],
  [['一是健全制度。二是加强培训。']],
  [['统一是前提，第一是安全。根据第（二）项、第（四）项规定办理。']],
  [['1.健全制度。', '2.加强培训。', '3.严格考核。']],
  [['一是完善平台。二是丰富内容。', '存在的问题：一是认识不足。二是力量薄弱。']],
])('enumeration is not found: %j', (lines) => {
  expect(marked(...lines)).toEqual([]);
});
