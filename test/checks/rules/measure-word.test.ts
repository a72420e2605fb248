import { expect, test } from 'vitest';
import { inSections } from '../in-sections.ts';
import { foundIn } from '../said.ts';

const markedIn = (overview: string, application: string): (string | undefined)[] =>
  foundIn('measure-word', inSections({ overview, application })).map(({ where }) => where.quote);

test.each([
  ['全年收到政府信息公开申请12件。', '收到政府信息公开申请12例。', ['例']],
  ['收到政府信息公开申请12起。', '共受理政府信息公开申请12件。', ['起']],
])('one thing in two measure words is found: %s %s', (overview, application, expected) => {
  expect(markedIn(overview, application)).toEqual(expected);
});

test.each([
  ['全年收到政府信息公开申请12例。', '收到政府信息公开申请12例。'],
  ['全年收到政府信息公开申请12件。', '收到群众来信30封。'],
  ['全年收到政府信息公开申请12件。', '发生火灾事故3起。'],
])('different things, or one word, are left alone: %s %s', (overview, application) => {
  expect(markedIn(overview, application)).toEqual([]);
});

test('the usual word can be put', () => {
  const report = inSections({ overview: '收到政府信息公开申请12件。', application: '收到政府信息公开申请12例。' });
  const [found] = foundIn('measure-word', report);
  expect(found?.repair?.edits).toMatchObject([{ text: '件', range: { from: 12, to: 13 } }]);
});
