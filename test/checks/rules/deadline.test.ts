import { expect, test } from 'vitest';
import type { AgencyKind } from '../../../shared/report/agency.ts';
import { clean, foundIn } from '../said.ts';

const signed = (kind: AgencyKind, year: number, date: string | null): string[] =>
  foundIn('deadline', {
    ...clean,
    year,
    agency: { ...clean.agency, kind },
    signOff: { ...clean.signOff, date },
  }).map(({ severity, right }) => `${severity} ${right}`);

test.each([
  ['department', 2020, '2021-02-01', ['warning 2021-01-31']],
  ['government', 2020, '2021-04-02', ['warning 2021-03-31']],
  ['township', 2020, '2021-02-01', ['hint 2021-01-31']],
  ['department', 2017, '2018-04-01', ['warning 2018-03-31']],
] as const)('a report signed after its day is found: %s %i %s', (kind, year, date, found) => {
  expect(signed(kind, year, date)).toEqual(found);
});

test.each([
  ['department', 2020, '2021-01-31'],
  ['government', 2020, '2021-03-31'],
  ['department', 2017, '2018-03-19'],
  ['department', 2020, null],
] as const)('a report signed in time or not yet is left alone: %s %i %s', (kind, year, date) => {
  expect(signed(kind, year, date)).toEqual([]);
});
