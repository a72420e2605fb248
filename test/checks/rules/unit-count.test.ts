import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const marked = (...lines: string[]) => foundInLines('unit-count', ...lines).map(({ where }) => where.quote);

test.each([
  [['县直40个部门25个乡镇全部开通。', '58家县直部门网站和25个乡镇网站完成整改。'], ['58家县直部门网站和25个乡镇']],
  [['70个相关部门和25个乡镇确定了专人。', '70个部门、26个乡镇完成了更新。'], ['70个部门、26个乡镇']],
])('unit-count: all departments and towns, in two numbers: %j', (lines, words) => {
  expect(marked(...lines)).toEqual(words);
});

test.each([
  [['县直40个部门25个乡镇全部开通。', '40个部门25个乡镇完成了更新。']],
  [['抽查了12个部门。', '40个部门、25个乡镇完成了更新，10个乡镇已完工。']],
])('unit-count: one number, or a part of them, is left alone: %j', (lines) => {
  expect(marked(...lines)).toEqual([]);
});
