import { expect, test } from 'vitest';
import { none } from '../../shared/forms/none.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { agencySchema } from '../../shared/report/agency.ts';
import { newReport, reportFrom } from '../../shared/report/create.ts';
import { prefaceText } from '../../shared/report/derive.ts';
import type { PrefaceSentence } from '../../shared/report/preface.ts';
import { plainText } from '../../shared/report/plain.ts';
import { headingOf, paragraphOf, proseSchema, type Prose } from '../../shared/report/prose.ts';
import { reportSchema } from '../../shared/report/report.ts';

let next = 0;
const newId = () => `s${(next += 1)}`;
const agency = agencySchema.parse({ name: '北麓县人民政府', phone: '0000-7654321', website: 'www.beilu.example' });

test('a derived preface names the parts as they stand and follows when one is removed', () => {
  const report = newReport(agency, 2018, none, newId);
  expect(prefaceText(report)).toContain('全文包括概述、主动公开政府信息情况、');
  expect(prefaceText(report)).toContain('共七个部分');
  const shorter = { ...report, sections: report.sections.slice(1) };
  expect(prefaceText(shorter)).toContain('全文包括主动公开政府信息情况、');
  expect(prefaceText(shorter)).toContain('共六个部分');
  expect(prefaceText(report)).toContain('自2018年1月1日起至2018年12月31日止');
});

test('a part whose heading is blank is not announced and not counted', () => {
  const report = newReport(agency, 2018, none, newId);
  const sections = report.sections.map((section, at) => ({ ...section, heading: at === 1 ? ' 　' : section.heading }));
  const [first, , third] = report.sections.map(({ heading }) => heading);
  expect(prefaceText({ ...report, sections })).toContain(`全文包括${first}、${third}、`);
  expect(prefaceText({ ...report, sections })).toContain('共六个部分');
  const unnamed = sections.map((section) => ({ ...section, heading: '' }));
  expect(prefaceText({ ...report, sections: unnamed })).not.toContain('全文包括');
});

test('a sentence of the preface whose fields are empty is left out', () => {
  const bare = newReport(agencySchema.parse({ name: '北麓县民政局' }), 2018, none, newId);
  const text = prefaceText({ ...bare, preface: { ...bare.preface, period: ['2017-01-01', null] } });
  expect(text).not.toMatch(/统计期限|下载|联系|undefined|（）/);
});

test('a sentence that is left out is not there, the others follow the outline all the same', () => {
  const report = newReport(agency, 2018, none, newId);
  const leftOut: PrefaceSentence[] = ['period', 'opening'];
  const leaving = { ...report, preface: { ...report.preface, leftOut } };
  expect(prefaceText(leaving)).not.toMatch(/统计期限|编制了/);
  expect(prefaceText(leaving)).toContain('共七个部分');
  expect(prefaceText({ ...leaving, sections: report.sections.slice(1) })).toContain('共六个部分');
});

test('a preface in the own words of the clerk wins over the fields', () => {
  const report = newReport(agency, 2018, none, newId);
  expect(prefaceText({ ...report, preface: { ...report.preface, written: '自己写的说明。' } })).toBe('自己写的说明。');
});

test('a new report is valid, and one from an earlier year keeps outline and agency but no text, figure or date', () => {
  const earlier = newReport(agency, 2017, y2014, newId);
  const filled = {
    ...earlier,
    sections: earlier.sections.map((section) => ({
      ...section,
      heading: `${section.heading}（改）`,
      prose: { type: 'doc' as const, content: [paragraphOf('去年的话')] },
    })),
    figures: { 'app.recv': { value: '5', note: '' } },
    preface: { ...earlier.preface, written: '2017年的说明' },
    signOff: { ...earlier.signOff, date: '2018-03-01', preparer: '周小禾' },
  };
  const fresh = reportFrom(filled, agency, 2018, y2014, newId);
  expect(reportSchema.parse(fresh)).toEqual(fresh);
  expect(JSON.stringify(fresh)).not.toMatch(/去年的话|2017/);
  expect(fresh.figures).toEqual({});
  expect(fresh.sections.map(({ heading }) => heading)).toEqual(filled.sections.map(({ heading }) => heading));
  expect(fresh.signOff).toMatchObject({ preparer: '周小禾', date: null });
});

test('who compiles, answers and signs is carried on for the same agency only', () => {
  const earlier = newReport(agency, 2017, none, newId);
  const filled = {
    ...earlier,
    preface: { ...earlier.preface, label: '编制说明', compiledBy: '北麓县政务公开办', contact: '北麓县政务公开办' },
    annex: { ...earlier.annex, mention: '北麓县2017年统计表', signRow: false },
    signOff: { ...earlier.signOff, agency: '北麓县政务公开办', preparer: '周小禾', phone: '0000-7654321' },
  };
  const same = reportFrom(filled, { ...agency, phone: '0000-1111111' }, 2018, none, newId);
  expect(same.preface).toMatchObject({ compiledBy: '北麓县政务公开办', contact: '北麓县政务公开办' });
  expect(same.signOff).toMatchObject({ agency: '北麓县政务公开办', preparer: '周小禾' });
  const other = reportFrom(filled, agencySchema.parse({ name: '南湾县民政局' }), 2018, none, newId);
  expect(JSON.stringify(other)).not.toMatch(/北麓|周小禾|7654321/);
  expect(other.annex).toEqual({ ...earlier.annex, signRow: false });
  expect([other.signOff.agency, other.preface.label]).toEqual(['南湾县民政局', '编制说明']);
});

test('plain text has derived marks, shows figures, and a blank figure is a visible gap', () => {
  const prose: Prose = {
    type: 'doc',
    content: [
      headingOf(2, '收到申请'),
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '收到' },
          { type: 'figure', attrs: { indicator: 'app.recv' } },
          { type: 'text', text: '件，办结' },
          { type: 'figure', attrs: { indicator: 'app.done' } },
          { type: 'text', text: '件。' },
        ],
      },
    ],
  };
  expect(proseSchema.parse(prose)).toEqual(prose);
  expect(plainText(prose, { figures: { 'app.recv': { value: '12', note: '' } } })).toBe(
    '（一）收到申请\n收到12件，办结＿＿件。',
  );
});

test('prose of another schema is refused: unknown nodes, heading levels and attributes', () => {
  const doc = (node: unknown) => ({ type: 'doc', content: [node] });
  for (const node of [
    { type: 'bulletList' },
    { type: 'heading', attrs: { level: 1 } },
    { type: 'paragraph', attrs: { style: 'x' } },
    { type: 'paragraph', content: [{ type: 'text', text: '' }] },
  ]) {
    expect(proseSchema.safeParse(doc(node)).success).toBe(false);
  }
});
