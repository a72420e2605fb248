import { describe, expect, test } from 'vitest';
import type { Block, Row } from '../../shared/check-report/blocks.ts';
import { papers, type CheckContent, type CheckPaper } from '../../shared/check-report/content.ts';
import type { CheckFacts } from '../../shared/check-report/facts.ts';
import { runChecks } from '../../shared/checks/engine.ts';
import { dismissed } from '../../shared/checks/settle.ts';
import { findForm } from '../../shared/forms/forms.ts';
import { none } from '../../shared/forms/none.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import type { Report } from '../../shared/report/report.ts';
import { cleanReport } from './reports/clean-report.ts';
import { clean, withLines } from './said.ts';

function contentOf(report: Report, more: Partial<CheckFacts> = {}, paper: CheckPaper = 'checks'): CheckContent {
  const form = findForm(report.form) ?? none;
  return papers[paper]({
    report,
    form,
    previous: null,
    findings: runChecks({ report, form, previous: null }),
    remarks: [],
    off: [],
    titles: new Map([['stray-blank', '多余的空格']]),
    exported: [],
    day: '2018-03-01',
    dayOf: (moment) => moment.slice(0, 10),
    ...more,
  });
}

/** What stands under one of the headings. */
function under({ blocks }: CheckContent, words: string): Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith(words));
  const rest = blocks.slice(from + 1);
  const to = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'signatures');
  return from < 0 ? [] : rest.slice(0, to);
}

const rowsOf = (blocks: readonly Block[]): Row[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [...block.rows] : []));
const bodies = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'body' ? [block.text] : []));

describe('the check report', () => {
  test('of a report without a finding says so, and holds every identity against its figures', () => {
    const content = contentOf(clean);
    expect(content.title).toMatch(/年政府信息公开工作年度报告检查情况$/);
    expect(bodies(under(content, '检查结果'))[0]).toMatch(/^2018年3月1日，按统计表式“.+全面检查，没有发现疑点。$/);
    expect(rowsOf(under(content, '检查结果')).at(-1)).toEqual(['合计', '0', '0', '0']);
    const identities = rowsOf(under(content, '勾稽关系核对表'));
    expect(identities).toHaveLength(findForm('2014')?.identities.length ?? 0);
    expect(identities.every((row) => row[4] === '符合')).toBe(true);
    expect(bodies(under(content, '未处理的疑点'))).toEqual(['没有未处理的疑点。']);
    expect(content.blocks.map(({ kind }) => kind).at(-1)).toBe('signatures');
  });

  test('tells what is open by part, the gravest first, and counts what was set aside with its reason', () => {
    const report = withLines(['全年召开会议待补充。', '对全年工作作了全面布署。', '安照要求办理。']);
    const now = runChecks({ report, form: findForm('2014') ?? none, previous: null });
    const aside = now.find(({ where }) => where.quote === '布署');
    const old = now.find(({ where }) => where.quote === '安照');
    if (!aside || !old) throw new Error('both lines are at fault');
    const at = '2018-02-03T08:00:00.000Z';
    const first = dismissed([], aside, { reason: '是专名', at, now });
    const dismissals = dismissed(first, { ...old, facts: '另一种写法' }, { reason: '原先的理由', at, now });
    const content = contentOf({ ...report, dismissals });
    const open = rowsOf(under(content, '未处理的疑点'));
    const part = open.findIndex((row) => typeof row === 'string' && row.startsWith(report.sections[0]?.heading ?? '?'));
    expect(part).toBeGreaterThanOrEqual(0);
    const own = open.slice(part + 1, part + 3);
    expect(own.map((row) => row[1])).toEqual(['必须改正', '请核实']);
    expect(own[0]?.[2]).toContain('待补充');
    const [standing, reopened] = under(content, '核实说明').filter(({ kind }) => kind === 'table');
    expect(rowsOf(standing ? [standing] : [])[1]?.slice(2)).toEqual(['是专名', '2018年2月3日']);
    expect(rowsOf(reopened ? [reopened] : [])[1]?.[2]).toBe('原先的理由');
    expect(rowsOf(under(content, '检查结果')).at(-1)?.[2]).toBe('1');
  });

  test('has a paper of its own for what was looked into, with part, reason and day, and nothing of what is open', () => {
    const report = withLines(['全年召开会议待补充。', '对全年工作作了全面布署。']);
    const now = runChecks({ report, form: findForm('2014') ?? none, previous: null });
    const aside = now.find(({ where }) => where.quote === '布署');
    if (!aside) throw new Error('the line is at fault');
    const dismissals = dismissed([], aside, { reason: '是专名', at: '2018-02-03T08:00:00.000Z', now });
    const { title, blocks } = contentOf({ ...report, dismissals }, {}, 'reasons');
    expect(title).toBe(`${report.agency.name}${report.year}年政府信息公开工作年度报告核实说明`);
    expect(bodies(blocks)).toEqual([expect.stringMatching(/^2018年3月1日，.+其中1处疑点经核实无误，说明如下。$/)]);
    const [part, row, ...more] = rowsOf(blocks);
    expect(part).toBe(`${report.sections[0]?.heading ?? ''}（1处）`);
    expect(row?.slice(2)).toEqual(['是专名', '2018年2月3日']);
    expect(more).toEqual([]);
    expect(blocks.at(-1)?.kind).toBe('signatures');
    expect(bodies(contentOf(report, {}, 'reasons').blocks)[0]).toContain('没有需要说明的疑点');
  });

  test('repeats nobody’s own number', () => {
    const report = withLines(['申请人身份证号为11010519491231002X。']);
    const told = JSON.stringify(contentOf(report));
    expect(told).toContain('身份号码');
    expect(told).not.toContain('11010519491231002X');
  });

  test('names a relation that does not hold with both its sides', () => {
    const figure = { ...(clean.figures['app.recv'] ?? { note: '' }), value: '99999' };
    const content = contentOf({ ...clean, figures: { ...clean.figures, 'app.recv': figure } });
    const broken = rowsOf(under(content, '勾稽关系核对表')).filter((row) => row[4] === '不符合');
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.some((row) => row[2] === '99999' || row[3] === '99999')).toBe(true);
    const blank = contentOf({ ...clean, figures: {} });
    expect(rowsOf(under(blank, '勾稽关系核对表')).every((row) => row[4] === '未填')).toBe(true);
  });

  test('has the whole list of a long form at its end, and of the report only what does not hold', () => {
    const report = Array.from({ length: 60 }, (_, at) => cleanReport(at + 1)).find(({ form }) => form === '2021');
    if (!report) throw new Error('one of them is of that form');
    const content = contentOf(report);
    expect(rowsOf(under(content, '勾稽关系核对表'))).toEqual([]);
    expect(bodies(under(content, '勾稽关系核对表'))[0]).toMatch(/^共核对\d+项：符合\d+项.*全部核对结果见附表。$/);
    const annex = content.blocks.slice(content.blocks.findIndex(({ kind }) => kind === 'annex'));
    expect(rowsOf(annex)).toHaveLength(findForm('2021')?.identities.length ?? 0);
  });

  test('needs no table, and tells of rules that are off and of files made in spite of errors', () => {
    let made = 0;
    const report = newReport(agencyNamed('青岚县某服务中心'), 2017, none, () => `s${made++}`);
    const content = contentOf(report, {
      off: [{ rule: 'stray-blank', reason: '网站会自动处理' }],
      exported: [{ day: '2018-02-20', name: '年报.docx', errors: 3, despite: '领导要先看' }],
    });
    expect(bodies(under(content, '检查结果'))[0]).toMatch(/，按有关规定，对2017年度/);
    expect(rowsOf(under(content, '停用的检查规则'))).toEqual([['1', '多余的空格', '网站会自动处理']]);
    expect(rowsOf(under(content, '导出的情况'))).toEqual([['2018年2月20日', '年报.docx', '3', '领导要先看']]);
  });
});
