import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readManuscript } from '../../electron/documents/read/readers.ts';
import { readText } from '../../electron/documents/read/text.ts';
import { writeXlsx } from '../../electron/documents/write/xlsx/workbook.ts';
import { findForm } from '../../shared/forms/forms.ts';
import { bare } from '../../shared/recognise/fold.ts';
import type { Manuscript } from '../../shared/recognise/manuscript.ts';
import { recognise, type Recognition } from '../../shared/recognise/recognise.ts';
import { plainText } from '../../shared/report/plain.ts';
import type { Report } from '../../shared/report/report.ts';
import { allConverted, whyNoOffice } from '../support/office.ts';
import { noSeeds, seedPath } from '../support/seeds.ts';
import { pageOf } from './remade.ts';

const seeds = ['000', '001', '003', '004'];
const why = noSeeds ?? whyNoOffice();

type Made = { number: string; kind: string; bytes: Uint8Array };
type Known = { manuscript: Manuscript; found: Recognition; report: Report };

const read = (manuscript: Manuscript, year: number | null = null): Recognition =>
  recognise(manuscript, { year, form: null, newId: randomUUID });

const known = new Map<string, Known>();
const made: Made[] = [];

const docx = 'docx:MS Word 2007 XML';
const kinds = ['html', 'DOCX with headings', 'DOCX with bold lines', 'doc', 'rtf', 'pdf'];

beforeAll(() => {
  if (why !== null) return;
  for (const number of seeds) {
    const manuscript = readText(readFileSync(seedPath(number)), 'seed.txt');
    const found = read(manuscript);
    if (found.report) known.set(number, { manuscript, found, report: found.report });
  }
  const page = (number: string, headings: 'real' | 'plain'): Uint8Array => {
    const one = known.get(number);
    return new TextEncoder().encode(one ? pageOf(one.manuscript, one.found, headings) : '');
  };
  const pages = seeds.flatMap((number) => [page(number, 'real'), page(number, 'plain')]);
  const words = allConverted(
    pages.map((bytes) => ({ bytes, from: 'html' })),
    docx,
  );
  seeds.forEach((number, at) => {
    const [real, plain] = [words[2 * at], words[2 * at + 1]];
    if (!real || !plain) return;
    made.push({ number, kind: 'html', bytes: pages[2 * at] ?? real });
    made.push(
      { number, kind: 'DOCX with headings', bytes: real },
      { number, kind: 'DOCX with bold lines', bytes: plain },
    );
  });
  const documents = made.filter(({ kind }) => kind === 'DOCX with headings');
  for (const [kind, filter] of [
    ['doc', 'doc:MS Word 97'],
    ['rtf', 'rtf'],
    ['pdf', 'pdf'],
  ] as const) {
    const files = allConverted(
      documents.map(({ bytes }) => ({ bytes, from: 'docx' })),
      filter,
    );
    documents.forEach(({ number }, at) => made.push({ number, kind, bytes: files[at] ?? new Uint8Array() }));
  }
}, 300_000);

const values = ({ figures }: Report) =>
  Object.fromEntries(Object.entries(figures).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])));

/** Headings and words of the sections; blanks and marks are the printer's. */
const outline = (report: Report) => report.sections.map(({ slot, heading }) => [slot, bare(heading)]);
const prose = (report: Report) => report.sections.map((section) => bare(plainText(section.prose, report)));

describe.each(seeds)('the real document %s made again', (number) => {
  test.for(kinds)('as %s has the same figures, sections and prose', async (kind, { skip }) => {
    skip(why !== null, why ?? '');
    const one = made.find((file) => file.number === number && file.kind === kind);
    const expected = known.get(number)?.report;
    if (!one || !expected) throw new Error(`nothing was made of ${number}`);
    const { report } = read(await readManuscript(one.bytes, `${number}.${kind}`));
    if (report === null) throw new Error('no report');
    expect(values(report)).toEqual(values(expected));
    expect(outline(report)).toEqual(outline(expected));
    expect(prose(report)).toEqual(prose(expected));
    expect([report.year, report.agency.name]).toEqual([expected.year, expected.agency.name]);
  });

  test('as XLSX has the same figures', async ({ skip }) => {
    skip(why !== null, why ?? '');
    const expected = known.get(number)?.report;
    const form = findForm(expected?.form ?? '');
    skip(!form || form.tables.length === 0, 'this document has no table');
    if (!expected || !form) throw new Error('no report');
    // An annex need not say its year; the clerk is asked then.
    const { report } = read(await readManuscript(await writeXlsx(expected, form), `${number}.xlsx`), expected.year);
    expect(report && values(report)).toEqual(values(expected));
  });
});
