import { expect, test } from 'vitest';
import { findForm } from '../../../shared/forms/forms.ts';
import { none } from '../../../shared/forms/none.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { SlotId } from '../../../shared/report/slots.ts';
import { foundIn } from '../said.ts';

type Case = { form?: string; year?: number; slot: SlotId; line: string; figures: Record<string, string> };

function reportOf({ form: id = '2014', year = 2017, slot, line, figures }: Case): Report {
  const fresh = newReport(agencyNamed('青岚县人民政府'), year, findForm(id) ?? none, () => String(Math.random()));
  return {
    ...fresh,
    sections: fresh.sections.map((section) =>
      section.slot === slot ? { ...section, prose: { type: 'doc', content: [paragraphOf(line)] } } : section,
    ),
    figures: Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, { value, note: '' }])),
  };
}

function saidOf(one: Case): (string | undefined)[] {
  const report = reportOf(one);
  return foundIn('prose-table', report, findForm(report.form)).map(
    ({ severity, where, right }) => `${severity} ${where.quote} ${right}`,
  );
}

const received = { 'app.recv': '23', 'app.recv_net': '15', 'app.done': '23', 'app.reply': '23' };
const asked = { 't3.new.tot': '40', 't3.carry_in.tot': '3', 't3.r.total.tot': '41', 't3.carry_out.tot': '2' };

test.each<[Case, string[]]>([
  [
    { slot: 'proactive', line: '全年主动公开政府信息3412条。', figures: { 'zdgk.total': '3421' } },
    ['error 3412条 3421'],
  ],
  [
    { slot: 'application', line: '2017年我县共受理政府信息公开申请32件，其中网络申请15件。', figures: received },
    ['warning 32件 23'],
  ],
  [
    {
      slot: 'application',
      line: '在答复的申请中，“同意公开”的9件。',
      figures: { 'rep.agree': '8', 'rep.partial': '3' },
    },
    ['warning 9件 8'],
  ],
  [{ slot: 'application', line: '申请内容不明确的2件。', figures: { 'rep.supplement': '0' } }, ['warning 2件 0']],
  [
    { slot: 'problem', line: '2017年我县共收到政府信息公开申请32件，答复不够及时。', figures: received },
    ['warning 32件 23'],
  ],
  [{ slot: 'response', line: '开展在线访谈10期。', figures: { 'hy.interview': '4' } }, ['warning 10期 4']],
  [
    {
      slot: 'proactive',
      line: '政务微博、政务微信共发布信息6000余条。',
      figures: { 'ch.weibo': '5000', 'ch.wechat': '3200' },
    },
    ['warning 6000余条 8200'],
  ],
  [
    { slot: 'organisation', line: '安排政府信息公开经费约30万元。', figures: { 'jg.budget': '20' } },
    ['warning 约30万元 200000'],
  ],
  [
    { slot: 'application', line: '本年度未收到政府信息公开申请。', figures: received },
    ['warning 未收到政府信息公开申请 23'],
  ],
  [
    { slot: 'litigation', line: '没有发生行政复议和行政诉讼案件。', figures: { 'fy.total': '2', 'ss.total': '0' } },
    ['warning 没有发生行政复议和行政诉讼案件 2'],
  ],
  [
    { form: '2021', year: 2022, slot: 'application', line: '新收政府信息公开申请45件。', figures: asked },
    ['warning 45件 40'],
  ],
  [{ form: '2021', year: 2022, slot: 'application', line: '结转下年度继续办理5件。', figures: asked }, ['error 5件 2']],
  [
    {
      form: '2021',
      year: 2022,
      slot: 'litigation',
      line: '发生行政诉讼9件。',
      figures: { 't4.s1.total': '3', 't4.s2.total': '4' },
    },
    ['warning 9件 7'],
  ],
])('a number that contradicts the table is found: %o', (one, expected) => {
  expect(saidOf(one)).toEqual(expected);
});

test.each<Case>([
  { slot: 'proactive', line: '全年主动公开政府信息3400余条。', figures: { 'zdgk.total': '3421' } },
  { slot: 'proactive', line: '全年主动公开政府信息0.34万条。', figures: { 'zdgk.total': '3421' } },
  { slot: 'proactive', line: '2016年主动公开政府信息2900条。', figures: { 'zdgk.total': '3421' } },
  { slot: 'proactive', line: '县教育局主动公开政府信息120条。', figures: { 'zdgk.total': '3421' } },
  { slot: 'proactive', line: '各乡镇主动公开政府信息1200条。', figures: { 'zdgk.total': '3421' } },
  { slot: 'proactive', line: '上半年主动公开政府信息1700条。', figures: { 'zdgk.total': '3421' } },
  { slot: 'proactive', line: '主动公开政府信息比上年增加300条。', figures: { 'zdgk.total': '3421' } },
  { slot: 'proactive', line: '通过政务公开栏主动公开政府信息300条。', figures: { 'zdgk.total': '3421' } },
  { slot: 'proactive', line: '目前全县共有政府网站12个。', figures: { 'ch.website': '3000' } },
  { slot: 'application', line: '网上申请10件，电子邮件申请5件。', figures: received },
  { slot: 'application', line: '受理申请23件，其中涉及征地补偿的申请12件。', figures: received },
  { slot: 'application', line: '办理行政许可申请1200件。', figures: received },
  { slot: 'problem', line: '2018年计划主动公开政府信息5000条。', figures: { 'zdgk.total': '3421' } },
  { slot: 'problem', line: '下一步，按2017年的办法，全年举办培训班6次。', figures: { 'hp.class': '2' } },
  { slot: 'problem', line: '主动公开政府信息5000条以上，做到应公开尽公开。', figures: { 'zdgk.total': '3421' } },
  { slot: 'organisation', line: '设立依申请公开受理点130处。', figures: { 'jg.points': '190' } },
  { slot: 'overview', line: '办理行政复议案件42件，其中维持25件、撤销17件。', figures: { 'fy.keep': '0' } },
  { slot: 'overview', line: '县司法局办理行政复议案件120件。', figures: { 'fy.total': '2' } },
  {
    form: '2021',
    year: 2022,
    slot: 'application',
    line: '共受理政府信息公开申请43件（含上年结转3件）。',
    figures: asked,
  },
  {
    form: '2021',
    year: 2022,
    slot: 'litigation',
    line: '行政诉讼7件。',
    figures: { 't4.s1.total': '3', 't4.s2.total': '4' },
  },
  { slot: 'litigation', line: '没有发生行政复议和行政诉讼案件。', figures: { 'fy.total': '0', 'ss.total': '0' } },
  { slot: 'application', line: '未收到不予受理的政府信息公开申请。', figures: received },
  { slot: 'training', line: '全县约300人参加了培训。', figures: { 'hp.people': '300' } },
])('a number of something else, or one that agrees, is left alone: %o', (one) => {
  expect(saidOf(one)).toEqual([]);
});

test('what was published up to a day may be of the year or of all years: that is asked', () => {
  const line = '截至2017年12月31日，累计主动公开政府信息31250条。';
  expect(saidOf({ slot: 'proactive', line, figures: { 'zdgk.total': '3421' } })[0]).toMatch(/^hint/);
});

test('a number of which nobody can say what it is of is asked about', () => {
  const line = '我们通过网站开展民意征集，2017年收到群众投诉举报12个。';
  expect(saidOf({ slot: 'proactive', line, figures: { 'jbts.total': '0' } })).toEqual(['hint 12个 0']);
});

test('the table’s number can be put where the digits of the prose stand', () => {
  const report = reportOf({ slot: 'application', line: '其中当面申请17件。', figures: { 'app.recv_face': '16' } });
  const [found] = foundIn('prose-table', report);
  expect(found?.repair?.edits).toMatchObject([{ range: { line: 0, from: 6, to: 8 }, text: '16' }]);
});
