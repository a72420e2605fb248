import { expect, test } from 'vitest';
import { none } from '../../../shared/forms/none.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2019 } from '../../../shared/forms/y2019.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
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

test.each([
  [2023, y2019, '2019年试行'],
  [2018, y2021, '2021年版'],
])('the table of another edition than that of %i is found', (year, form, edition) => {
  const found = foundIn('statistics-table', { ...clean, year }, form);
  expect(found.map(({ severity, left }) => [severity, left?.includes(edition)])).toEqual([['warning', true]]);
});

test.each([
  [2020, y2019],
  [2024, y2021],
  [2013, y2014],
  [2023, { ...y2019, id: 'own-county' }],
])('the edition of the year, of a year that had none, and an office’s own form are left alone: %i', (year, form) => {
  expect(foundIn('statistics-table', { ...clean, year }, form)).toEqual([]);
});
