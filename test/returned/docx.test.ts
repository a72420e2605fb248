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
import { compareReturned } from '../../shared/returned/compare.ts';
import { reportOf } from '../recognise/printed-report.ts';

async function edits(report: Report, form: Form, name: string, bytes: Uint8Array) {
  const read = await readReturned({ name, bytes, report, sent: [], form, pictures: new Map(), newId: randomUUID });
  const { trip, file, cells } = read;
  return compareReturned({ draft: report, trip, file: { report: file, cells: new Set(cells) }, form }).edits;
}

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

test('a file of something else is refused', async () => {
  const [report] = fc.sample(reportOf(y2014), { numRuns: 1, seed: 5 });
  if (!report) throw new Error('no report');
  const bytes = new TextEncoder().encode('关于召开座谈会的通知\n请准时参加。');
  await expect(edits(report, y2014, '通知.txt', bytes)).rejects.toThrow(/不像/);
});
