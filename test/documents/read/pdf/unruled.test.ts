import { beforeAll, describe, expect, test } from 'vitest';
import { readManuscript } from '../../../../electron/documents/read/readers.ts';
import { writeDocx } from '../../../../electron/documents/write/docx/document.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { forms } from '../../../../shared/forms/forms.ts';
import { pieceText, type Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import { agencyNamed, newReport } from '../../../../shared/report/create.ts';
import { allConverted, whyNoOffice } from '../../../support/office.ts';

const why = whyNoOffice();
const national = forms.filter(({ id }) => ['2014', '2019', '2021'].includes(id));

const page = (body: string): Uint8Array =>
  strToU8(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
const table = (...rows: string[][]): string =>
  `<table width="100%" border="0">${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;

const pages = {
  table: page(
    `<p>以下为本年度各单位公开信息的数量。</p>${table(
      ['单位名称', '公开数', '申请数'],
      ['北麓县财政局', '120', '3'],
      ['北麓县教育局', '', '0'],
      ['北麓县民政局', '88', ''],
      ['北麓县水务局', '5.5', '/'],
      ['北麓县林业局', '61', '12'],
    )}<p>各单位数量均已核对。</p>`,
  ),
  prose: page(
    ['甲', '乙', '丙', '丁']
      .map((name) => `<p>　　${name}单位　　全年公开　　信息　　并按时　　报送有关情况，没有逾期。</p>`)
      .join(''),
  ),
  contents: page(
    table(['一、概述', '1'], ['二、主动公开情况……', '2'], ['三、依申请公开……', '4'], ['四、存在问题……', '6']),
  ),
  people: page(
    table(
      ['单位负责人：林知远', '审核人：何清'],
      ['填报人：周稻', '联系电话：0000-2345678'],
      ['填报日期：', '1月20日'],
    ),
  ),
};

const read = new Map<string, Manuscript>();

beforeAll(async () => {
  if (why !== null) return;
  const texts = allConverted(
    Object.values(pages).map((bytes) => ({ bytes, from: 'html' })),
    'docx:MS Word 2007 XML',
  );
  // The borders of our own tables taken away.
  const files = await Promise.all(
    national.map(async (form) => {
      const figures = Object.fromEntries(
        form.indicators.map(({ id }, at) => [
          id,
          { value: at % 7 === 3 ? null : String(at % 5 === 2 ? 0 : at * 13 + 1), note: '' },
        ]),
      );
      let next = 0;
      const report = { ...newReport(agencyNamed('北麓县'), 2020, form, () => `s${(next += 1)}`), figures };
      const parts = unzipSync(await writeDocx(report, form, () => null));
      for (const [name, bytes] of Object.entries(parts))
        if (/^word\/(?:document|styles)\.xml$/.test(name))
          parts[name] = strToU8(
            strFromU8(bytes).replaceAll(
              /<w:(top|left|bottom|right|insideH|insideV|start|end) w:val="single"/g,
              '<w:$1 w:val="nil"',
            ),
          );
      return { bytes: zipSync(parts) };
    }),
  );
  const pdfs = allConverted(
    [...texts, ...files.map(({ bytes }) => bytes)].map((bytes) => ({ bytes, from: 'docx' })),
    'pdf',
  );
  const names = [...Object.keys(pages), ...national.map(({ id }) => id)];
  for (const [at, name] of names.entries())
    read.set(name, await readManuscript(pdfs[at] ?? new Uint8Array(), `${name}.pdf`));
}, 120_000);

const linesOf = (name: string): string[] =>
  (read.get(name)?.pieces ?? []).map((piece) => `${piece.kind}:${pieceText(piece)}`);

describe.skipIf(why !== null)('without lines around its cells', () => {
  test('a table of figures is one by the places of its words, blank cells among them', () => {
    expect(linesOf('table')).toEqual([
      'paragraph:以下为本年度各单位公开信息的数量。',
      'row:单位名称\t公开数\t申请数',
      'row:北麓县财政局\t120\t3',
      'row:北麓县教育局\t\t0',
      'row:北麓县民政局\t88\t',
      'row:北麓县水务局\t5.5\t/',
      'row:北麓县林业局\t61\t12',
      'paragraph:各单位数量均已核对。',
    ]);
  });

  test.each(['prose', 'contents', 'people'])('words that stand one below the other are no table: %s', (name) => {
    expect(linesOf(name).length).toBeGreaterThan(2);
    expect(linesOf(name).filter((line) => line.startsWith('row'))).toEqual([]);
  });

  test.each(national.map(({ id }) => id))(
    'of form %s no figure is placed wrongly, and none is lost from the text',
    (name) => {
      const form = national.find(({ id }) => id === name);
      const manuscript = read.get(name);
      if (!form || !manuscript) throw new Error(name);
      let next = 0;
      const { report } = recognise(manuscript, { year: 2020, form: null, newId: () => `n${(next += 1)}` });
      const expected = (at: number): string | null => (at % 7 === 3 ? null : String(at % 5 === 2 ? 0 : at * 13 + 1));
      const found = form.indicators.map(
        ({ id }, at) => [id, report?.figures[id]?.value ?? null, expected(at)] as const,
      );
      expect(found.filter(([, value, own]) => value !== null && value !== own)).toEqual([]);
      const text = manuscript.pieces.map(pieceText).join(' ').replaceAll(/\s+/g, ' ');
      const missing = form.indicators.filter((_, at) => !text.includes(expected(at) ?? ''));
      expect(missing).toEqual([]);
    },
  );
});
