import { expect, test } from 'vitest';
import { ownDeadlines, setDeadlines } from '../../electron/services/deadlines.ts';
import { writeSetting } from '../../electron/store/settings.ts';
import { openedStore } from '../store/folder.ts';

test('the days an office has set come back as they were set', () => {
  const store = openedStore();
  expect(ownDeadlines(store)).toEqual({});
  setDeadlines(store, { department: '01-15', government: '03-01' });
  expect(ownDeadlines(store)).toEqual({ department: '01-15', government: '03-01' });
});

test.each([
  ['a day that no year has', '{"department":"02-30","government":"03-01"}', { government: '03-01' }],
  ['a kind of agency that is unknown', '{"school":"01-15","government":"03-01"}', { government: '03-01' }],
  ['something that is no day', '{"department":7,"township":"01-20"}', { township: '01-20' }],
  ['no list of days at all', '[1]', {}],
  ['half a JSON text', '{"department"', {}],
])('%s costs no other day', (_, stored, kept) => {
  const store = openedStore();
  writeSetting(store, 'deadlines', stored);
  expect(ownDeadlines(store)).toEqual(kept);
});
