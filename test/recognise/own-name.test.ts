import { expect, test } from 'vitest';
import { readLines } from './reading.ts';

const kindOf = (said: string) =>
  readLines(['2022年政府信息公开工作年度报告', '一、总体情况', said, '二、主动公开政府信息情况', '网站发布信息100条。'])
    .report?.agency.kind;

test.each([
  ['department', '2022年，我局通过县政府网站公开信息20条。'],
  ['department', '本办按照县政府的部署公开信息。'],
  ['government', '2022年，我镇公开信息20条，县教育局派员指导。'],
  ['government', '按照《某县政府信息公开办法》，本办法以外的申请我办理了3件。'],
])('without a name over it a report is of the kind it calls itself: %s, %s', (kind, said) => {
  expect(kindOf(said)).toBe(kind);
});
