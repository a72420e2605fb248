import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/documents/write/docx/document.ts';
import { writeXlsx } from '../../../electron/documents/write/xlsx/workbook.ts';
import type { Form } from '../../../shared/forms/form.ts';
import { none } from '../../../shared/forms/none.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { headingOf, paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReport } from '../../arbitrary/sample-report.ts';
import { converted, pdfPages, whyNoOffice } from '../../support/office.ts';
import { withoutSpaces } from './read-docx.ts';

const why = whyNoOffice();

/** The figures of filledReport among the words of a printed file, in numeric order. */
const numbersIn = (pages: string[]) =>
  pages
    .flatMap((page) => page.split(/\s+/))
    .filter((word) => /^6\d{3}$/.test(word))
    .sort();
const numbersOf = ({ figures }: Report) => Object.values(figures).map(({ value }) => value);

/** A report of a form with some prose, in which every figure is another number from 6100 on. */
function filledReport(form: Form): Report {
  let count = 0;
  const figures = form.indicators.map(({ id }, at) => [id, { value: String(6100 + at), note: '' }] as const);
  const report = newReport(agencyNamed('青屿县人民政府'), 2025, form, () => `s${(count += 1)}`);
  const content = Array.from({ length: 3 }, () => paragraphOf('全县各单位按期发布应当公开的信息。'.repeat(5)));
  const sections = report.sections.map((section) => ({ ...section, prose: { type: 'doc' as const, content } }));
  return { ...report, sections, figures: Object.fromEntries(figures) };
}

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

  it('the tables of 2021 stand in their sections, a long one over two pages with its heads on both', async (ctx) => {
    if (why !== null) ctx.skip(why);
    const report = filledReport(y2021);
    const printed = pdfPages(converted(await writeDocx(report, y2021, () => null), 'docx', 'pdf'));
    const pages = printed.map(withoutSpaces);
    const pageOf = (text: string) => pages.findIndex((page) => page.includes(text));
    expect(pageOf('二、主动公开政府信息情况')).toBe(pageOf('第二十条第（一）项'));
    // The heading, the heads and the first row are together; the rest goes on where there is room.
    expect(pageOf('三、收到和处理政府信息公开申请情况')).toBe(pageOf('一、本年新收政府信息公开申请数量'));
    expect(pageOf('四、结转下年度继续办理')).toBe(pageOf('一、本年新收政府信息公开申请数量') + 1);
    expect(pages.filter((page) => page.includes('法人或其他组织'))).toHaveLength(2);
    expect(pages.join('')).not.toMatch(/附件|单位负责人/);
    expect(numbersIn(printed)).toEqual(numbersOf(report));
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

  it('the XLSX of 2021 prints a page a table, with every figure and nothing hidden', async (ctx) => {
    if (why !== null) ctx.skip(why);
    const report = filledReport(y2021);
    const printed = pdfPages(converted(await writeXlsx(report, y2021), 'xlsx', 'pdf'));
    const pages = printed.map(withoutSpaces);
    expect(pages).toHaveLength(y2021.tables.length);
    y2021.tables.forEach(({ title }, at) => expect(pages[at]).toMatch(new RegExp(`^${title}（2025年度）`)));
    const text = pages.join('');
    expect(numbersIn(printed)).toEqual(numbersOf(report));
    for (const { id } of y2021.indicators) expect(text).not.toContain(id);
    expect(text).not.toMatch(/###|单位负责人|填报单位/);
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
