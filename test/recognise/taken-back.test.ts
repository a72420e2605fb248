import { expect, test } from 'vitest';
import { notRead } from '../../shared/recognise/not-read.ts';
import type { Repair } from '../../shared/recognise/outcome.ts';
import { wayBack } from '../../shared/recognise/taken-back.ts';

const repair = (more: Partial<Repair>): Repair => ({ what: '去掉页眉', before: '县政务公开', after: '', ...more });

test.each<[string, Repair, string]>([
  ['words that were taken out', repair({}), 'aside'],
  ['a number in its place', repair({ about: { kind: 'block', section: 's', block: 0 } }), 'here'],
  ['lines put together', repair({ about: { kind: 'lines' } }), 'lines'],
  ['a title the program made', repair({ before: '', after: '年报', about: { kind: 'title' } }), 'none'],
  ['a text told by its beginning', repair({ before: '批注…（共655字）' }), 'none'],
  ['others of a kind, counted', repair({ before: '另有12处' }), 'none'],
  ['such words where the file itself has them', repair({ before: '另有12处', from: [3] }), 'aside'],
  ['what could not be read', repair({ what: notRead.pages, before: '第3页' }), 'none'],
])('the way back from a change: %s', (_, change, kind) => {
  const way = wayBack(change);
  expect(way.kind).toBe(kind);
  if (way.kind === 'none') expect(way.why).toMatch(/。$/);
});
