import { expect, test } from 'vitest';
import { clean, foundIn } from '../said.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import type { Report } from '../../../shared/report/report.ts';

const withFigure = (id: string, value: string): Report => ({
  ...clean,
  figures: { ...clean.figures, [id]: { value, note: '' } },
});

const asked = (id: string, before: string, now: string): (string | null)[] =>
  foundIn('outlier', withFigure(id, now), y2014, withFigure(id, before)).map(({ left, right }) => `${right} ${left}`);

test.each([
  ['ch.website', '300', '3000'],
  ['zdgk.total', '4000', '0'],
  ['app.recv', '210', '21'],
])('%s that went from %s to %s is asked about', (id, before, now) => {
  expect(asked(id, before, now)).toEqual([`${before} ${now}`]);
});

test.each([
  ['app.recv', '2', '14'],
  ['app.recv', '0', '300'],
  ['app.recv', '60', '0'],
  ['ch.website', '3000', '900'],
  ['ch.website', '700', '3000'],
])('%s that went from %s to %s is usual', (id, before, now) => {
  expect(asked(id, before, now)).toEqual([]);
});

test('nothing is asked without last year’s report', () => {
  expect(foundIn('outlier', clean)).toEqual([]);
});
