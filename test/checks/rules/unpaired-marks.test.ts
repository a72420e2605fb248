import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

test.each([
  ['认真落实《政府信息公开条例（以下简称《条例》）。', ['《']],
  ['开展“政务公开日活动，发放资料300份。', ['“']],
  ['公开率为97%），同比上升。', ['）']],
])('a mark without its other half is found: %s', (line, marks) => {
  expect(foundInLines('unpaired-mark', line).map(({ where }) => where.quote)).toEqual(marks);
});

test.each([
  '认真落实《政府信息公开条例》（以下简称《条例》）。',
  '1）加强领导；2）完善制度。',
  '（一）公开情况(含转载）良好。',
  '推进“放管服”改革，落实“一次办好”。',
])('marks in pairs, however deep, and the numbers of a list are left alone: %s', (line) => {
  expect(foundInLines('unpaired-mark', line)).toEqual([]);
});
