import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readManuscript } from '../../../../electron/documents/read/readers.ts';
import { writeDocx } from '../../../../electron/documents/write/docx/document.ts';
import { writeXlsx } from '../../../../electron/documents/write/xlsx/workbook.ts';
import { findBrowser } from '../../../../electron/host/chromium/find.ts';
import { formKey } from '../../../../shared/forms/form.ts';
import { forms } from '../../../../shared/forms/forms.ts';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { sampleReport } from '../../../renderer/dev/sample-report.ts';
import { allConverted, whyNoOffice } from '../../../support/office.ts';

const national = forms.filter(({ id }) => ['2014', '2019', '2021'].includes(id));

/** A report with another figure in each cell of its form. */
function filled(form: (typeof forms)[number]): Report {
  const figures = Object.fromEntries(
    form.indicators.map(({ id }, at) => [id, { value: String(((at + 3) * 7919) % 9973), note: '' }]),
  );
  return { ...sampleReport(), form: formKey(form), figures };
}

let id = 0;
const recognised = (manuscript: Manuscript) =>
  recognise(manuscript, { year: 2018, form: null, forms, newId: () => `id${(id += 1)}` }).report;

const valuesOf = (report: Report | null) =>
  Object.fromEntries(Object.entries(report?.figures ?? {}).map(([key, { value }]) => [key, value]));

const missing = whyNoOffice();
const printed = new Map<string, Uint8Array>();

beforeAll(async () => {
  if (missing !== null) return;
  const files = await Promise.all(
    national.flatMap((form) => [
      (async () => ({ from: 'docx', bytes: await writeDocx(filled(form), form, () => null) }))(),
      (async () => ({ from: 'xlsx', bytes: await writeXlsx(filled(form), form) }))(),
    ]),
  );
  allConverted(files, 'pdf').forEach((bytes, at) =>
    printed.set(`${files[at]?.from} ${national[Math.floor(at / 2)]?.id}`, bytes),
  );
});

const manuscriptOf = async (key: string) => await readManuscript(printed.get(key) ?? new Uint8Array(), `${key}.pdf`);

describe('what this program writes, printed by LibreOffice', () => {
  test.for(national.map(({ id: form }) => form))('form %s: each figure is in its cell', async (name, { skip }) => {
    skip(missing !== null, missing ?? '');
    const form = national.find((one) => one.id === name);
    if (!form) throw new Error(name);
    const report = recognised(await manuscriptOf(`docx ${name}`));
    expect(report?.form).toBe(formKey(form));
    expect(valuesOf(report)).toEqual(valuesOf(filled(form)));
    // The sheet has no title of a report, but every figure.
    const cells = (await manuscriptOf(`xlsx ${name}`)).pieces.flatMap((piece) =>
      piece.kind === 'row' ? piece.cells : [],
    );
    for (const { value } of Object.values(filled(form).figures)) expect(cells).toContain(value);
  });

  test('prose is joined over lines and pages as it was written', async ({ skip }) => {
    skip(missing !== null, missing ?? '');
    const form = national.find((one) => one.id === '2014');
    if (!form) throw new Error('2014');
    const source = filled(form);
    const { pieces, repairs } = await manuscriptOf('docx 2014');
    const report = recognised(await manuscriptOf('docx 2014'));
    expect(report?.sections.map(({ heading }) => heading)).toEqual(source.sections.map(({ heading }) => heading));
    // The writer breaks a long title in two, which a print does not tell from two lines.
    expect(report?.titleLines.join('')).toBe(source.titleLines.join(''));
    expect(repairs.map(({ what }) => what)).toContain('去掉页码');
    expect(pieces.some((piece) => piece.kind === 'paragraph' && /^[—-] ?\d/.test(piece.text))).toBe(false);
  });
});

const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });

test('a page printed by Chromium: paragraphs, merged cells over pages, the browser’s own lines left out', async ({
  skip,
}) => {
  skip(browser === null, 'no Chromium is installed');
  const sentence = '我县全年主动公开政府信息4286条，其中Word文档12份，网站www.example.cn发布3950条。';
  const rows = Array.from({ length: 48 }, (_, at) => {
    const group = at % 4 === 0 ? `<td rowspan="4">第${at / 4 + 1}类</td>` : '';
    return `<tr>${group}<td>指标${at + 1}</td><td>${at * 13}</td></tr>`;
  }).join('');
  const html = `<meta charset="utf-8"><body style="font-size:12pt"><h1 style="text-align:center">某县政府信息公开工作年度报告</h1>
    <p style="text-indent:2em">${sentence.repeat(5)}</p><p>${sentence.repeat(4)}</p>
    <table border="1" style="border-collapse:collapse;width:100%"><thead><tr><th>类别</th><th>指标</th><th>数值</th></tr></thead>${rows}</table><p>表后的话。</p>`;
  const window = await chromium.launch({ executablePath: browser ?? '', args: ['--no-sandbox'] });
  const page = await window.newPage();
  await page.setContent(html);
  const footer =
    '<div style="font-size:8px;width:100%;text-align:right"><span class="pageNumber"></span>/<span class="totalPages"></span></div>';
  const header = '<div style="font-size:8px;width:100%;text-align:center">某县人民政府门户网站</div>';
  const margin = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' };
  const pdf = await page.pdf({
    format: 'A4',
    displayHeaderFooter: true,
    headerTemplate: header,
    footerTemplate: footer,
    margin,
  });
  await window.close();

  const { pieces, repairs } = await readManuscript(new Uint8Array(pdf), '网页.pdf');
  const paragraphs = pieces.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.text] : []));
  expect(paragraphs).toEqual(['某县政府信息公开工作年度报告', sentence.repeat(5), sentence.repeat(4), '表后的话。']);
  const table = pieces.flatMap((piece) => (piece.kind === 'row' ? [piece.cells] : []));
  expect(table).toHaveLength(49);
  expect(table.slice(1).map((cells) => cells.slice(1))).toEqual(
    Array.from({ length: 48 }, (_, at) => [`指标${at + 1}`, String(at * 13)]),
  );
  expect(repairs.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['去掉页码', '去掉页眉', '去掉续页重复的表头']),
  );
});
