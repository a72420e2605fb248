import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/documents/write/docx/document.ts';
import { writeXlsx } from '../../../electron/documents/write/xlsx/workbook.ts';
import { none } from '../../../shared/forms/none.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { headingOf } from '../../../shared/report/prose.ts';
import { sampleReport } from '../../arbitrary/sample-report.ts';
import { converted, pdfPages, whyNoOffice } from '../../support/office.ts';
import { withoutSpaces } from './read-docx.ts';

const why = whyNoOffice();

describe('in LibreOffice', () => {
  it('the DOCX is text pages, then an annex of two pages', async (ctx) => {
    if (why !== null) ctx.skip(why);
    const report = sampleReport();
    const pages = pdfPages(converted(await writeDocx(report, y2014, () => null), 'docx', 'pdf'));
    const text = withoutSpaces(pages.join(''));
    for (const section of report.sections) expect(text).toContain(`、${section.heading}`);
    expect(text).toContain('全县主动公开政府信息1790条，其中政府网站1644条');
    const annexFrom = pages.findIndex((page) => withoutSpaces(page).startsWith('附件'));
    expect(pages.length - annexFrom).toBe(2);
    // The head of the table stands on both pages.
    for (const page of pages.slice(annexFrom)) expect(withoutSpaces(page)).toContain('统计指标单位统计数');
    expect(withoutSpaces(pages.at(-1) ?? '')).toContain('单位负责人：林一鸣审核人：周小满填报人：陈谷雨');
  });

  it('the pages are numbered between dashes, odd ones right and even ones left', async (ctx) => {
    if (why !== null) ctx.skip(why);
    const pages = pdfPages(converted(await writeDocx(sampleReport(), none, () => null), 'docx', 'pdf'));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      const last = page.trimEnd().split('\n').at(-1) ?? '';
      expect(withoutSpaces(last)).toBe(`—${index + 1}—`);
      const indent = last.length - last.trimStart().length;
      if (index % 2 === 0) expect(indent).toBeGreaterThan(20);
      else expect(indent).toBeLessThan(8);
    });
  });

  it('a section of headings alone fills its pages like any text', async (ctx) => {
    if (why !== null) ctx.skip(why);
    const sample = sampleReport();
    const levels = [2, 3, 3, 3, 2, 3, 3, 3, 4, 4, 2, 3, 3, 2, 2, 2, 3, 3, 3, 3] as const;
    const content = levels.map((level, at) => headingOf(level, `第${at}项工作已经全部完成。`));
    const [section] = sample.sections;
    if (!section) throw new Error('the sample has sections');
    const sections = ['甲', '乙', '丙'].map((id) => ({
      ...section,
      id,
      heading: id,
      prose: { type: 'doc' as const, content },
    }));
    const preface = { ...sample.preface, written: '本报告依法编制。' };
    const report = { ...sample, preface, sections, form: none.id };
    const pages = pdfPages(converted(await writeDocx(report, none, () => null), 'docx', 'pdf'));
    const lines = pages.map((page) => page.split('\n').filter((line) => line.trim() !== '').length);
    // 22 lines of text and the page number; the title takes three lines more than it has, a heading moves by one.
    expect(lines.slice(0, -1).every((count, at) => count >= (at === 0 ? 19 : 21))).toBe(true);
    expect(lines.length).toBeGreaterThan(2);
  });

  it('the XLSX prints on two pages at most, with its head on each and nothing hidden', async (ctx) => {
    if (why !== null) ctx.skip(why);
    const pages = pdfPages(converted(await writeXlsx(sampleReport(), y2014), 'xlsx', 'pdf'));
    expect(pages.length).toBeLessThanOrEqual(2);
    const text = withoutSpaces(pages.join(''));
    expect(text).toContain('填报单位（盖章）：青屿县人民政府办公室');
    expect(text).toContain('（四）政府信息公开专项经费');
    for (const page of pages) expect(withoutSpaces(page)).toContain('统计指标单位统计数');
    expect(pages.join('')).not.toContain('###');
    for (const { id } of y2014.indicators) expect(text).not.toContain(id);
  });

  it('the XLSX prints every label whole, on one line but for the longest, which has the room of two', async (ctx) => {
    if (why !== null) ctx.skip(why);
    const pages = pdfPages(converted(await writeXlsx(sampleReport(), y2014), 'xlsx', 'pdf'));
    const lines = pages.flatMap((page) => page.split('\n')).map(withoutSpaces);
    const labels = y2014.indicators.map(({ label }) => withoutSpaces(label));
    const divided = labels.filter((label) => !lines.some((line) => line.includes(label)));
    expect(divided).toEqual([expect.stringMatching(/^（四）政府信息公开专项经费/)]);
  });

  it('the XLSX is read with every figure in its row', async (ctx) => {
    if (why !== null) ctx.skip(why);
    const report = sampleReport();
    // Comma, double quote, UTF-8, from the first line, all fields as they are stored.
    const csv = converted(
      await writeXlsx(report, y2014),
      'xlsx',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false',
    );
    const rows = new TextDecoder().decode(csv).split('\n');
    for (const { id, unit } of y2014.indicators) {
      const value = report.figures[id]?.value ?? '';
      expect(rows.find((row) => row.includes(`,${unit},`) && row.trimEnd().endsWith(`,${value},${id}`))).toBeDefined();
    }
  });
});
