import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const marked = (...lines: string[]) => foundInLines('uneven-slogan', ...lines).map(({ where }) => where.quote);

test.each([
  [['继续推进“三集中、两到位”改革，完成“二集中、两到位”目标，实现“三集中、两到位”。'], ['二集中、两到位']],
  [['落实“三审三校制度”。', '严格执行“两审三校制度”。'], ['两审三校制度']],
])('uneven-slogan: one name with two numerals is asked about: %j', (lines, words) => {
  expect(marked(...lines)).toEqual(words);
});

test.each([
  [['落实“三审三校制度”，坚持“三审三校制度”。']],
  [['总结“十三五”规划，编制“十四五规划”和“十三五规划”。']],
  [['学习“第三批典型案例”和“第四批典型案例”。']],
  [['推进“一网通办改革”和“一窗通办改革”。']],
])('uneven-slogan: other names are left alone: %j', (lines) => {
  expect(marked(...lines)).toEqual([]);
});
