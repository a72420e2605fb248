import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['机密★1年', ['机密★1年']],
  ['内部资料 注意保存', ['内部资料 注意保存']],
  ['密级：秘密', ['密级：秘密']],
])('what is amiss is found: %s', (line, marked) => {
  expect(markedIn('secrecy-mark', line)).toEqual(marked);
});

test.each([
  '属于国家秘密的3件，涉及商业秘密的1件。',
  '严格落实保密审查制度，保守国家秘密。',
  '编印内部资料12期，机密文件管理规范。',
])('what is right is left alone: %s', (line) => {
  expect(markedIn('secrecy-mark', line)).toEqual([]);
});
