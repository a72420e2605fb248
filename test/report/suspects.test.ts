import { expect, test } from 'vitest';
import type { Report } from '../../shared/report/report.ts';
import { suspects } from '../../shared/report/suspects.ts';

const figure = (value: string | null) => ({ value, note: '' });
const last: Report['figures'] = {
  'app.recv': figure('210'),
  'app.done': figure('0'),
  'doc.made': figure('1234'),
  'fee.sum': figure('12.5'),
  'small.one': figure('3'),
  'hy.total': figure(null),
};
const marked = (sentence: string): string[] =>
  suspects(sentence, 2025, last).map(({ from, to, why }) => `${why} ${sentence.slice(from, to)}`);

test.each([
  ['2025年，本县公开信息。', ['year 2025年']],
  ['2025年度报告', ['year 2025年度']],
  ['二〇二五年工作', ['year 二〇二五年']],
  ['2018年和2024年是更早的，2026年是本年', ['year 2018年', 'year 2024年']],
  ['按〔2018〕12号和《条例（2019年修订）》，公开2016条', ['year 2018']],
  ['自2025年1月1日起至12月31日止', ['date 2025年1月1日', 'date 12月31日']],
  ['2025-03-01公布', ['date 2025-03-01']],
  ['5月召开培训会', ['date 5月']],
  ['编号12025的文件', []],
])('last year and every date is looked at twice: %s', (sentence, expected) => {
  expect(marked(sentence)).toEqual(expected);
});

test.each([
  ['收到申请210件', ['number 210']],
  ['公开1,234条、1，234条、1234条', ['number 1,234', 'number 1，234', 'number 1234']],
  ['收费12.50元', ['number 12.50']],
  ['收费12.51元，共2100件，第A210号', []],
  ['受理0件，答复3件', []],
])('so is a number that was a figure then, but not nought: %s', (sentence, expected) => {
  expect(marked(sentence)).toEqual(expected);
});

test('places do not overlap and stand in their order', () => {
  const sentence = '2025年3月210件，210件，12月1,234条';
  const found = suspects(sentence, 2025, last);
  expect(found).toHaveLength(5);
  found.slice(1).forEach((one, at) => expect(one.from).toBeGreaterThanOrEqual(found[at]?.to ?? 0));
});
