import { expect, test } from 'vitest';
import { findForm } from '../../../shared/forms/forms.ts';
import { none } from '../../../shared/forms/none.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import { foundIn } from '../said.ts';

function saidOf(formId: string, slot: string, line: string, figures: Record<string, string>): string[] {
  const form = findForm(formId) ?? none;
  let next = 0;
  const fresh = newReport(agencyNamed('青岚县人民政府'), form.years.from ?? 2021, form, () => `s${(next += 1)}`);
  const report = {
    ...fresh,
    sections: fresh.sections.map((section) =>
      section.slot === slot ? { ...section, prose: { type: 'doc' as const, content: [paragraphOf(line)] } } : section,
    ),
    figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value, note: '' }])),
  };
  return foundIn('fee-said', report, form).map(({ severity, where }) => `${severity} ${where.quote ?? ''}`);
}

test.each([
  ['2021', 'otherMatter', '无', { 't3.o.nofee.tot': '2' }, ['warning 无']],
  ['2021', 'otherMatter', '无其他需要报告的事项。', { 't3.o.nofee.tot': '2' }, ['warning 无其他需要报告的事项。']],
  ['2021', 'otherMatter', '全年办理人大建议12件。', { 't3.o.nofee.tot': '1' }, ['warning ']],
  ['2014', 'fee', '本年度未向申请人收取任何费用。', { 'fee.total': '0.12' }, ['error 未向申请人收取任何费用']],
])('a fee the part is silent about is found: %s %s %s', (form, slot, line, figures, expected) => {
  expect(saidOf(form, slot, line, figures)).toEqual(expected);
});

test.each([
  ['2021', 'otherMatter', '无', { 't3.o.nofee.tot': '0' }],
  ['2021', 'otherMatter', '发出收费通知2件，均逾期未缴纳，全年没有收取信息处理费。', { 't3.o.nofee.tot': '2' }],
  ['2014', 'fee', '全年收取检索、复制费用1200元。', { 'fee.total': '0.12' }],
  ['2014', 'fee', '本年度没有收取费用。', { 'fee.total': '0' }],
  ['2014', 'fee', '', { 'fee.total': '0.12' }],
])('a fee that is told, or none: %s %s %s', (form, slot, line, figures) => {
  expect(saidOf(form, slot, line, figures)).toEqual([]);
});
