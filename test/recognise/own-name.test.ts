import { expect, test } from 'vitest';
import { readLines } from './reading.ts';

const kindOf = (said: string) =>
  readLines(['2022年政府信息公开工作年度报告', '一、总体情况', said, '二、主动公开政府信息情况', '网站发布信息100条。'])
    .report?.agency.kind;

test.each([
  ['department', '2022年，我局在县政府网站设专栏3个。'],
  ['department', '本办按照县政府的部署公开信息。'],
  ['township', '2022年，我镇公开信息20条，县教育局派员指导。'],
  ['government', '2022年，我县公开信息20条，各镇、各局均设专栏。'],
  ['government', '按照《某县政府信息公开办法》，本办法以外的申请我办理了3件。'],
])('without a name over it a report is of the kind it calls itself: %s, %s', (kind, said) => {
  expect(kindOf(said)).toBe(kind);
});

test.each([
  ['township', '青石镇人民政府'],
  ['township', '青石区东街街道办事处'],
  ['department', '青石经济开发区管委会'],
  ['department', '青石县人民政府办公室'],
  ['government', '青石县人民政府'],
])('an office of an old file is of the kind a new one of its name is: %s, %s', (kind, name) => {
  const lines = [
    `${name}2022年政府信息公开工作年度报告`,
    '一、总体情况',
    '全年平稳。',
    '二、主动公开政府信息情况',
    '发布100条。',
  ];
  expect(readLines(lines).report?.agency).toMatchObject({ name, kind });
});

const undated = [
  '政府信息公开工作年度报告',
  '一、总体情况',
  '我局公开信息20条。',
  '二、主动公开政府信息情况',
  '发布100条。',
];

test.each([
  ['the day it was signed', [...undated, '青石县某局', '2024年1月12日'], 2023],
  ['a year it names rather than that day', [...undated, '2022年共受理申请3件。', '青石县某局', '2024年1月12日'], 2022],
  ['a day at the end of the year itself', [...undated, '青石县某局', '2023年12月31日'], 2023],
])('the year of a report whose title has none is known by %s', (_, lines, year) => {
  expect(readLines(lines).report?.year).toBe(year);
});
