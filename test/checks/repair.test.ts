import { expect, test } from 'vitest';
import { runChecks } from '../../shared/checks/engine.ts';
import type { Repair } from '../../shared/checks/finding.ts';
import { repairChanges } from '../../shared/checks/repair.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { applyChange } from '../../shared/report/change.ts';
import { plainText } from '../../shared/report/plain.ts';
import type { Inline } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import { clean, foundInLines, withLines } from './said.ts';

const made = (report: Report, repair: Repair | null | undefined): Report =>
  (repair ? (repairChanges(report, repair) ?? []) : []).reduce(applyChange, report);

const bodyOf = (report: Report): string => plainText(report.sections[0]?.prose ?? { type: 'doc', content: [] }, report);

test('a repair puts other words where the fault was and touches nothing else', () => {
  const lines = ['印发某府办[2017]5号。', '另有某府办[2017]5号。'];
  const report = withLines(lines);
  const [, second] = foundInLines('document-number', ...lines);
  expect(bodyOf(made(report, second?.repair))).toBe('印发某府办[2017]5号。\n另有某府办〔2017〕5号。');
});

test('many repairs of one finding are made at once, beside figures and in the cells of tables', () => {
  const figure: Inline = { type: 'figure', attrs: { indicator: 'zdgk.total' } };
  const line: Inline[] = [{ type: 'text', text: '公开' }, figure, { type: 'text', text: '条,其中网站,微信,报刊。' }];
  const base = withLines([]);
  const report: Report = {
    ...base,
    sections: base.sections.map((section, at) =>
      at === 0
        ? {
            ...section,
            prose: {
              type: 'doc',
              content: [
                { type: 'paragraph', content: line },
                {
                  type: 'table',
                  content: [
                    {
                      type: 'tableRow',
                      content: [
                        {
                          type: 'tableCell',
                          attrs: { colspan: 1, rowspan: 1 },
                          content: [{ type: 'paragraph', content: [{ type: 'text', text: '网站,微信' }] }],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          }
        : section,
    ),
  };
  const [found] = runChecks({ report, form: y2014, previous: null }).filter(({ rule }) => rule === 'half-width-mark');
  const total = report.figures['zdgk.total']?.value;
  expect(bodyOf(made(report, found?.repair))).toBe(`公开${total}条，其中网站，微信，报刊。\n网站，微信`);
});

test('a repair for words that have changed since is not made', () => {
  const [found] = foundInLines('document-number', '印发某府办[2017]5号。');
  if (!found?.repair) throw new Error('no repair');
  expect(repairChanges(withLines(['现印发某府办[2017]5号。']), found.repair)).toBeNull();
  expect(repairChanges({ ...clean, sections: [] }, found.repair)).toBeNull();
});

test('titles and written prefaces are repaired in their own lines', () => {
  const report: Report = {
    ...clean,
    titleLines: ['某县人民政府', '2017年,政府信息公开工作年度报告'],
    preface: { ...clean.preface, written: '第一段。\n根据条例,编制本报告。' },
  };
  const repairs = runChecks({ report, form: y2014, previous: null })
    .filter(({ rule }) => rule === 'half-width-mark')
    .map(({ repair }) => repair);
  const after = repairs.reduce(made, report);
  expect([after.titleLines, after.preface.written]).toEqual([
    ['某县人民政府', '2017年，政府信息公开工作年度报告'],
    '第一段。\n根据条例，编制本报告。',
  ]);
});

test('the preface the program words is put right where its fields are: there no repair is offered that cannot be made', () => {
  const agency = { ...clean.agency, name: '某县 (市)教育局' };
  const inPreface = (report: Report) =>
    runChecks({ report, form: y2014, previous: null }).filter(({ where }) => where.place === 'preface');
  const derived = inPreface({ ...clean, agency, preface: { ...clean.preface, compiledBy: '' } });
  expect(derived.filter(({ repair }) => repair !== null)).toEqual([]);
  const written = inPreface({ ...clean, preface: { ...clean.preface, written: '本报告由某县 (市)教育局编制。' } });
  expect(written.filter(({ repair }) => repair !== null).length).toBeGreaterThan(0);
});
