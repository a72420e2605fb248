import { expect, test } from 'vitest';
import { clean, foundIn, foundInLines } from '../said.ts';

const said = (...lines: string[]) =>
  foundInLines('numbering', ...lines).map(({ severity, where }) => `${severity} ${where.quote}`);

test.each([
  [['## （一）健全制度', '健全了制度。'], ['warning （一）']],
  [['## 健全制度', '### 1.完善目录', '完善了目录。'], ['warning 1.']],
  [['1、完善目录。', '2、规范程序。', '1.加强培训。'], ['hint 1、']],
])('numbering: a typed number before a heading, and two ways before paragraphs: %j', (lines, found) => {
  expect(said(...lines)).toEqual(found);
});

test.each([
  [['## 健全制度', '### 完善目录', '（一）所称目录。']],
  [['1.完善目录。', '2.规范程序。']],
  [['## 1.5亿元资金去向公开', '3、4月开展检查。', '2.4万平方米建成。']],
  [['## 一键查询上线']],
])('numbering: headings without one and one way of writing are left alone: %j', (lines) => {
  expect(said(...lines)).toEqual([]);
});

test('numbering: a typed number before the heading of a part is deleted in one go', () => {
  const report = {
    ...clean,
    sections: clean.sections.map((section, at) => (at === 0 ? { ...section, heading: '一、概述' } : section)),
  };
  expect(foundIn('numbering', report).map(({ repair }) => repair?.words)).toEqual(['删去“一、”']);
});
