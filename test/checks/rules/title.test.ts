import { expect, test } from 'vitest';
import { clean, foundIn } from '../said.ts';

const said = (...titleLines: string[]) => foundIn('title', { ...clean, titleLines });
const marked = (...titleLines: string[]) => said(...titleLines).map(({ message, where }) => [message, where.quote]);

test.each([
  [['青岚县2018政府信息公开工作年度报告'], '标题里的“2018”后面漏了“年”字', '2018'],
  [['2018青岚县2018年度政府信息公开工作年度报告'], '标题里“2018”和“2018年”写了两次年份', '2018'],
  [['青岚县人民政府政府办公室2018年政府信息公开工作年度报告'], '标题里的“政府政府”写重了', '政府政府'],
  [['青岚县2018年政府信息公开工作2017年度报告'], '标题里有两个年份：2018年和2017年', '2017'],
  [['远溪县2018年政府信息公开工作年度报告'], '标题写的是“远溪县”，编制机关是“青岚县人民政府”', undefined],
  [['青岚县人民政府', '2018年政府信息公开工作工作年度报告'], '标题里的“工作工作”写重了', '工作工作'],
  [['青岚县2018年政府信息工开工作年度报告'], '标题里没有“政府信息公开”', undefined],
  [['青岚县2018年政府信息公开工作年度'], '标题里没有“年度报告”', undefined],
  [[''], '报告没有标题', undefined],
])('a title with a fault is found: %s', (lines, message, quote) => {
  expect(marked(...lines)).toEqual([[message, quote ?? (lines[0] || undefined)]]);
});

test.each([
  [['青岚县2018年政府信息公开工作年度报告']],
  [['青岚县人民政府办公室', '2018年度信息公开工作年度报告']],
  [['青岚县政府信息公开工作年度报告', '（2018年度）']],
  [['青岚县政府信息公开工作年度报告（2018）']],
  [['青岚县2018年政府信息公开年报']],
  [['青岚县人民政府政府信息公开工作2018年年度报告']],
  [['二〇一八年青岚县政务公开工作年度报告']],
])('a title as offices word it is left alone: %s', (lines) => {
  expect(marked(...lines)).toEqual([]);
});

test('the word that is missing is put in', () => {
  const [finding] = said('青岚县2018政府信息公开工作年度报告');
  expect(finding?.repair?.edits).toEqual([
    { place: 'facts', range: { line: 0, from: 3, to: 7 }, before: '2018', text: '2018年' },
  ]);
});
