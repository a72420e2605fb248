import { expect, test } from 'vitest';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { SlotId } from '../../../shared/report/slots.ts';
import { clean, foundIn } from '../said.ts';

const reportOf = (year: number, slot: SlotId, text: string): Report => ({
  ...clean,
  year,
  sections: [{ id: 's1', slot, heading: '章节', numbered: true, prose: { type: 'doc', content: [paragraphOf(text)] } }],
});

const old = '部分单位公开内容更新不够及时，栏目维护还不到位。下一步将加强对栏目更新情况的督查和通报。';
const fresh = '解读材料以文字为主，图解和视频解读的比例偏低。今后由业务科室会同宣传部门制作图解。';

const said = (slot: SlotId, text: string, before = old) =>
  foundIn('same-as-last-year', reportOf(2018, slot, text), undefined, reportOf(2017, slot, before)).map(
    ({ severity, message }) => `${severity} ${message}`,
  );

test.each<[SlotId, string, string]>([
  ['problem', old, 'warning “章节”的2句里有2句与2017年的报告相同'],
  ['overview', `${old}${fresh}`, 'hint “章节”的4句里有4句与2017年的报告相同'],
])('a section that says what last year said is asked about: %s', (slot, text, message) => {
  expect(said(slot, text, `${old}${fresh}`)).toEqual([message]);
});

test('a sentence in which only the year and the name of the place are new is the same', () => {
  const before =
    '2017年，青岚县部分单位公开内容更新不够及时，栏目维护还不到位。2018年将加强对栏目更新情况的督查和通报。';
  const after = '2018年，我县部分单位公开内容更新不够及时，栏目维护还不到位。2019年将加强对栏目更新情况的督查和通报。';
  expect(said('problem', after, before)).toEqual(['warning “章节”的2句里有2句与2017年的报告相同']);
});

test.each<[SlotId, string]>([
  ['problem', fresh],
  ['problem', `${fresh}部分单位公开内容更新不够及时，栏目维护还不到位。`],
  ['overview', old],
])('other words, a single sentence, and few outside the problems are left alone: %s', (slot, text) => {
  expect(said(slot, text)).toEqual([]);
});
