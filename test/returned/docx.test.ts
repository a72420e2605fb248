import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readReturned } from '../../electron/services/returned.ts';
import { writeDocx } from '../../electron/documents/write/docx/document.ts';
import { writeXlsx } from '../../electron/documents/write/xlsx/workbook.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Report } from '../../shared/report/report.ts';
import { plainText } from '../../shared/report/plain.ts';
import { compareReturned } from '../../shared/returned/compare.ts';
import { paragraphOf } from '../../shared/report/prose.ts';
import { takeOver } from '../../shared/returned/take-over.ts';
import { allConverted, whyNoOffice } from '../support/office.ts';
import { reportOf } from '../recognise/printed-report.ts';

async function compared(report: Report, form: Form, name: string, bytes: Uint8Array, sent: readonly Report[] = []) {
  const read = await readReturned({ name, bytes, report, sent, form, pictures: new Map(), newId: randomUUID });
  const { trip, file, base, cells } = read;
  return compareReturned({ draft: report, trip, base, file: { report: file, cells: new Set(cells) }, form });
}

const edits = async (...args: Parameters<typeof compared>) => (await compared(...args)).edits;

/** The document with some of its runs of words put otherwise, as somebody would in Word: by the number of the run. */
function reworded(docx: Uint8Array, change: (words: string, at: number) => string): Uint8Array {
  const parts = unzipSync(docx);
  let at = -1;
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    /(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)/g,
    (_, open: string, words: string, close: string) => `${open}${change(words, (at += 1))}${close}`,
  );
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

test.each([y2014, y2021])('a file exported and brought back untouched has no edit ($id $version)', async (form) => {
  await fc.assert(
    fc.asyncProperty(reportOf(form), async (report) => {
      const docx = await writeDocx(report, form, () => null);
      expect(await edits(report, form, '送审.docx', docx)).toEqual([]);
      const xlsx = await writeXlsx(report, form);
      expect(await edits(report, form, '统计表.xlsx', xlsx)).toEqual([]);
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

const sentence = /。$/;

test('sentences edited in the DOCX are the edits, every one and no other', async () => {
  await fc.assert(
    fc.asyncProperty(reportOf(y2014), fc.array(fc.nat({ max: 200 }), { maxLength: 4 }), async (report, places) => {
      const docx = await writeDocx(report, y2014, () => null);
      const before: string[] = [];
      // Runs of prose that end a sentence; the preface is one of them and is compared as a whole.
      reworded(docx, (words, at) => {
        if (sentence.test(words) && !report.preface.written?.includes(words)) before[at] = words;
        return words;
      });
      const runs = Object.keys(before).map(Number);
      const chosen = new Set(runs.length === 0 ? [] : places.map((place) => runs[place % runs.length]));
      const back = reworded(docx, (words, at) => (chosen.has(at) ? words.replace(sentence, '，已核实。') : words));
      const found = await edits(report, y2014, '送审.docx', back);
      expect(found).toHaveLength(chosen.size);
      for (const { kind, after } of found) expect([kind, after.endsWith('，已核实。')]).toEqual(['prose', true]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

test('cells filled in the workbook are the edits', async () => {
  const [report] = fc.sample(reportOf(y2014), { numRuns: 1, seed: 5 });
  if (!report) throw new Error('no report');
  const draft: Report = { ...report, figures: { ...report.figures, 'app.recv': { value: null, note: '' } } };
  const filled: Report = { ...draft, figures: { ...draft.figures, 'app.recv': { value: '77', note: '' } } };
  const found = await edits(draft, y2014, '统计表.xlsx', await writeXlsx(filled, y2014));
  expect(found.map(({ id, before, after }) => [id, before, after])).toEqual([['figure.app.recv', '', '77']]);
});

/** The paragraphs of the body changed as a person would cut, paste and delete them in Word. */
function rearranged(docx: Uint8Array, change: (paragraphs: string[]) => string[]): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const paragraph = /<w:p>(?:(?!<w:p[ >]).)*?<\/w:p>|<w:p [^>]*>(?:(?!<w:p[ >]).)*?<\/w:p>/gs;
  const from = xml.indexOf('<w:body>');
  const to = xml.indexOf('<w:tbl>') < 0 ? xml.length : xml.indexOf('<w:tbl>');
  const body = xml.slice(from, to);
  const all = body.match(paragraph) ?? [];
  const marked = body.replace(paragraph, '\u0001');
  const now = change([...all]);
  let at = -1;
  // As many places as before: what is too much stands in the last one, what is missing leaves its place blank.
  const filled = marked.replace(/\u0001/g, () => {
    at += 1;
    return at === all.length - 1 ? now.slice(at).join('') : (now[at] ?? '');
  });
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, from) + filled + xml.slice(to)) });
}

const distinct = (report: Report): Report => ({
  ...report,
  sections: report.sections.map((section, at) => ({
    ...section,
    prose: {
      type: 'doc',
      content: [1, 2, 3, 4].map((number) =>
        paragraphOf(
          `第${at + 1}章第${number}段讲${topics[(at * 4 + number) % topics.length]}，已按要求办理。资料${at}${number}已归档。`,
        ),
      ),
    },
  })),
});
const topics = [
  '栏目更新',
  '来信登记',
  '窗口设置',
  '目录编制',
  '业务培训',
  '平台建设',
  '乡镇指导',
  '政策解读',
  '会议开放',
  '热线接听',
  '档案移交',
];

type Move = { kind: 'move' | 'delete' | 'add' | 'split' | 'merge'; section: number; block: number };
const kinds = fc.constantFrom<Move['kind']>('move', 'delete', 'add', 'split', 'merge');

test('paragraphs moved, deleted, added, cut and put together in the DOCX are each one edit, and taken over make its text', async () => {
  const [first] = fc.sample(reportOf(y2014), { numRuns: 1, seed: 11 });
  if (!first) throw new Error('no report');
  const draft = distinct(first);
  const docx = await writeDocx(draft, y2014, () => null);
  const words = (xml: string) => xml.replace(/<[^>]+>/g, '');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(kinds, fc.nat()), { minLength: 1, maxLength: 3 }), async (wanted) => {
      const done: string[] = [];
      // Each in a section of its own, so that two of them are never one.
      const chosen = new Map(wanted.map(([kind, place]) => [place % draft.sections.length, kind]));
      const back = rearranged(docx, (all) => {
        let now = all;
        for (const [section, kind] of chosen) {
          const place = (number: number) =>
            now.findIndex((one) => words(one).startsWith(`第${section + 1}章第${number}段`));
          const at = place(2);
          const own = now[at] ?? '';
          const [next] = now.slice(at + 1);
          if (own === '' || next === undefined) throw new Error('no such paragraph');
          const renamed = (text: string) => own.replace(/(<w:t(?: [^>]*)?>).*(<\/w:t>)/s, `$1${text}$2`);
          if (kind === 'move') now = [...now.slice(0, at), ...now.slice(at + 1, at + 3), own, ...now.slice(at + 3)];
          if (kind === 'delete') now = now.toSpliced(at, 1);
          if (kind === 'add') now = now.toSpliced(at + 1, 0, renamed('新增一段：县政务服务中心另设两处查询点。'));
          if (kind === 'split')
            now = now.toSpliced(
              at,
              1,
              ...words(own)
                .split(/(?<=。)/)
                .map((half) => renamed(half)),
            );
          if (kind === 'merge') now = now.toSpliced(at, 2, renamed(words(own) + words(next)));
          done.push({ move: 'moved', delete: 'removed', add: 'added', split: 'split', merge: 'merged' }[kind]);
        }
        return now;
      });
      const returned = await compared(draft, y2014, '送审.docx', back);
      expect(returned.edits.map((edit) => ('how' in edit ? edit.how : edit.kind)).toSorted()).toEqual(done.toSorted());
      const now = takeOver(draft, returned, new Set(returned.edits.map(({ id }) => id)));
      const text = (report: Report) => report.sections.map(({ prose }) => plainText(prose, report));
      expect(text(now)).toEqual(text(returned.file));
      expect(takeOver(draft, returned, new Set())).toEqual(draft);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

const isMissing = whyNoOffice();

test('a file opened and saved by another word processor, as DOCX or in the old format, has no edit', async ({
  skip,
}) => {
  skip(isMissing !== null, isMissing ?? '');
  const [first] = fc.sample(reportOf(y2014), { numRuns: 1, seed: 5 });
  if (!first) throw new Error('no report');
  const docx = await writeDocx(first, y2014, () => null);
  const [docxAgain] = allConverted([{ bytes: docx, from: 'docx' }], 'docx:MS Word 2007 XML');
  const [doc] = allConverted([{ bytes: docx, from: 'docx' }], 'doc');
  expect(await edits(first, y2014, '送审.docx', docxAgain ?? docx)).toEqual([]);
  expect(await edits(first, y2014, '送审.doc', doc ?? docx)).toEqual([]);
});

test('a file of an older state of the draft is compared with that state', async () => {
  const [first] = fc.sample(reportOf(y2014), { numRuns: 1, seed: 11 });
  if (!first) throw new Error('no report');
  const sent = distinct(first);
  const [one, ...others] = sent.sections;
  if (!one) throw new Error('no section');
  const later = {
    ...one,
    prose: { ...one.prose, content: [...one.prose.content.slice(1), paragraphOf('后来补写的一段。')] },
  };
  const draft: Report = {
    ...sent,
    sections: [later, ...others],
    figures: { ...sent.figures, 'app.recv': { value: '99', note: '' } },
  };
  const docx = await writeDocx(sent, y2014, () => null);
  const back = reworded(docx, (words) => words.replace('第2章第3段讲', '第2章第3段改讲'));
  const found = await edits(draft, y2014, '送审.docx', back, [sent]);
  expect(found).toMatchObject([{ kind: 'prose', how: 'changed', after: expect.stringContaining('改讲') }]);
});

test('a report of another agency is refused by its title, not compared to pieces', async () => {
  const [report, other] = fc.sample(reportOf(y2014), { numRuns: 2, seed: 5 });
  if (!report || !other) throw new Error('no report');
  const theirs = distinct({ ...other, titleLines: ['南麓市2016年政府信息公开工作年度报告'] });
  const bytes = await writeDocx(theirs, y2014, () => null);
  await expect(edits(report, y2014, '年报.docx', bytes)).rejects.toThrow(/南麓市/);
});

test('a file of something else is refused', async () => {
  const [report] = fc.sample(reportOf(y2014), { numRuns: 1, seed: 5 });
  if (!report) throw new Error('no report');
  const bytes = new TextEncoder().encode('关于召开座谈会的通知\n请准时参加。');
  await expect(edits(report, y2014, '通知.txt', bytes)).rejects.toThrow(/不像/);
});
