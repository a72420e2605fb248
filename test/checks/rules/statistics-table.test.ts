import { expect, test } from 'vitest';
import { none } from '../../../shared/forms/none.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { clean, foundIn, withLines } from '../said.ts';

test.each([2014, 2018, 2022])('a report of %i without any table is found', (year) => {
  const found = foundIn('statistics-table', { ...clean, year, form: 'none' }, none);
  expect(found.map(({ severity, message }) => `${severity} ${message}`)).toEqual([`warning ${year}年的报告没有统计表`]);
});

test('a report of before 2014 and one with a table are left alone', () => {
  expect(foundIn('statistics-table', { ...clean, year: 2013, form: 'none' }, none)).toEqual([]);
  expect(foundIn('statistics-table', clean, y2014)).toEqual([]);
});

test('a table that the text says is in a file of its own is only asked about', () => {
  const report = withLines(['政府信息公开情况统计表（见附件）。'], { ...clean, year: 2018, form: 'none' });
  expect(foundIn('statistics-table', report, none).map(({ severity }) => severity)).toEqual(['hint']);
});
