import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../shared/checks/engine.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { longSentences } from '../../../shared/checks/long-sentences.ts';
import { othersOf } from '../../../shared/checks/others.ts';
import { isOpen, dismissed } from '../../../shared/checks/settle.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import type { Report } from '../../../shared/report/report.ts';
import { withLines } from '../said.ts';

const own = [
  '组织各乡镇业务骨干在县档案馆集中培训两天，逐项演练目录编制和网上发布的操作步骤。',
  '在政务服务大厅东侧设置信息公开查阅点，安排专人引导群众使用自助查询终端。',
  '部分乡镇的信息更新不够及时，栏目之间存在重复发布和内容不一致的现象。',
];
const elsewhere = '把惠民补贴发放名册张贴到每一个村民小组的公开栏并留存照片备查。';

const other = (agency: string, ...lines: string[]) => ({
  agency,
  title: `${agency}政府信息公开工作年度报告`,
  keys: new Set(lines.flatMap((line) => longSentences(line).map(({ key }) => key))),
});

function found(report: Report, ...others: ReturnType<typeof other>[]): Finding[] {
  return runChecks({ report, form: y2014, previous: null, others: othersOf(others) }).filter(
    ({ rule }) => rule === 'same-as-other',
  );
}

const said = (one: Finding | undefined) => one && [one.severity, one.left, one.where.quote];

describe('same-as-other', () => {
  test('same-as-other: three sentences of another agency are found at the first of them', () => {
    const [one, ...more] = found(withLines([elsewhere, ...own]), other('云屏县水利局', ...own));
    expect(said(one)).toEqual(['warning', '3', own[0]]);
    expect(one?.message).toMatch(/^有3句与“云屏县水利局政府信息公开工作年度报告”里的句子相同，占全文长句的\d+%$/);
    expect(more).toEqual([]);
  });

  test('numbers, marks and line ends make no other sentence', () => {
    const before = '全年在县城主要路口设置公开栏12处，方便群众就近查看各类补贴政策。';
    const after = '全年在县城主要路口设置公开栏30处、方便群众就近查看各类补贴政策';
    expect(found(withLines([after]), other('云屏县水利局', before))).toHaveLength(1);
  });

  test('another place and another office put in make no other sentence', () => {
    const before = '望溪县司法局在县城主要路口设置公开栏，方便望溪县群众就近查看各类补贴政策。';
    const after = '我局在县城主要路口设置公开栏，方便我县群众就近查看各类补贴政策。';
    expect(found(withLines([after]), other('望溪县司法局', before))).toHaveLength(1);
    expect(found(withLines([after.replace('补贴', '招聘')]), other('望溪县司法局', before))).toEqual([]);
  });

  test('one sentence is only asked for, in a finding for each of two agencies', () => {
    const all = found(withLines(own), other('云屏县水利局', own[0] ?? ''), other('望溪县司法局', own[1] ?? ''));
    expect(all.map(({ severity }) => severity)).toEqual(['hint', 'hint']);
  });

  test('of several reports of one agency the one most like this is named', () => {
    const [one, ...more] = found(
      withLines(own),
      { ...other('云屏县水利局', own[0] ?? ''), title: '前年的报告' },
      { ...other('云屏县水利局', ...own), title: '去年的报告' },
    );
    expect([one?.subject, more]).toEqual(['去年的报告', []]);
  });

  test('what three other agencies say is common property', () => {
    const agencies = ['云屏县水利局', '望溪县司法局', '松阜县教育局'].map((agency) => other(agency, ...own));
    expect(found(withLines(own), ...agencies)).toEqual([]);
    expect(found(withLines(own), ...agencies.slice(1))).toHaveLength(2);
  });

  test.each([
    '全面贯彻习近平新时代中国特色社会主义思想，扎实推进政务公开各项工作落到实处。',
    '根据《中华人民共和国政府信息公开条例》和上级有关文件的要求，认真编制公布各类目录。',
    '本年度报告的电子版可以从县人民政府门户网站的政府信息公开专栏下载查阅。',
    '全年未发生因政府信息公开引起的行政复议和行政诉讼案件，没有被纠正的情形。',
    '收到政府信息公开申请47件，其中通过当面提交申请12件，通过网络提交申请35件。',
    '加强领导，落实责任。',
  ])('what every office says is nobody’s: %s', (line) => {
    expect(found(withLines([line]), other('云屏县水利局', line))).toEqual([]);
  });

  test('says nothing without other reports, and nothing of headings and tables', () => {
    expect(found(withLines(own))).toEqual([]);
    expect(
      runChecks({ report: withLines(own), form: y2014, previous: null }).some((one) => one.rule === 'same-as-other'),
    ).toBe(false);
  });

  test('what was set aside stays so when something else is written, and not when more is shared', () => {
    const neighbour = other('云屏县水利局', ...own);
    const report = withLines(own.slice(0, 1));
    const [one] = found(report, neighbour);
    if (!one) throw new Error('one sentence is shared');
    const at = '2018-02-01T08:00:00.000Z';
    const dismissals = dismissed([], one, { reason: '统一部署的培训', at, now: [one] });
    const more = { ...withLines([elsewhere, own[0] ?? '']), dismissals };
    expect(found(more, neighbour).map(isOpen)).toEqual([false]);
    expect(found({ ...withLines(own), dismissals }, neighbour).map(isOpen)).toEqual([true]);
  });
});
