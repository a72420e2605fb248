import { expect, test } from 'vitest';
import { blockMarks, leadLength, sectionOrdinals } from '../../shared/report/numbering.ts';
import { headingOf, paragraphOf, type Prose } from '../../shared/report/prose.ts';

const prose = (...content: Prose['content']): Prose => ({ type: 'doc', content });

test('headings are numbered （一） 1. （1） by their place, and a heading restarts the levels below it', () => {
  const marks = blockMarks(
    prose(
      headingOf(2, '甲'),
      headingOf(3, '乙'),
      headingOf(4, '丙'),
      headingOf(3, '丁'),
      headingOf(4, '戊'),
      headingOf(2, '己'),
      headingOf(3, '庚'),
    ),
  );
  expect(marks).toEqual(['（一）', '1.', '（1）', '2.', '（1）', '（二）', '1.']);
});

test('a second list under the same heading begins at one where it says so', () => {
  const again = { ...headingOf(3, '丙'), attrs: { level: 3 as const, restart: true } };
  expect(blockMarks(prose(headingOf(3, '甲'), headingOf(3, '乙'), paragraphOf('另外：'), again))).toEqual([
    '1.',
    '2.',
    '',
    '1.',
  ]);
});

test('a section that is not numbered has no ordinal and takes none from the others', () => {
  const ordinals = sectionOrdinals([
    { id: 'a', numbered: true },
    { id: 'b', numbered: false },
    { id: 'c', numbered: true },
  ]);
  expect([...ordinals]).toEqual([
    ['a', 1],
    ['c', 2],
  ]);
});

test('a heading that runs on is heading up to its first full stop', () => {
  expect(leadLength('加强领导。年初召开会议。')).toBe(5);
  expect(leadLength('加强领导')).toBe(4);
});
