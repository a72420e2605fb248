import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readManuscript } from '../../electron/documents/read/readers.ts';
import { writeDocx } from '../../electron/documents/write/docx/document.ts';
import { writeHtml } from '../../electron/documents/write/html/document.ts';
import { writeXlsx } from '../../electron/documents/write/xlsx/workbook.ts';
import type { Cell, Form } from '../../shared/forms/form.ts';
import { layOut } from '../../shared/forms/layout.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2019 } from '../../shared/forms/y2019.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import type { Report } from '../../shared/report/report.ts';
import { allConverted, whyNoOffice } from '../support/office.ts';

const editions = [
  { form: y2014, year: 2018 },
  { form: y2019, year: 2020 },
  { form: y2021, year: 2024 },
] as const;
type State = 'blank' | 'filled';
const states: readonly State[] = ['blank', 'filled'];

/** What stands in a cell: '' where it is blank; in a filled form blank, nought and a slash stand beside figures. */
function printed(state: State, at: number): string {
  if (state === 'blank' || at % 11 === 4) return '';
  if (at % 5 === 2) return '0';
  if (at % 7 === 3) return '/';
  return at % 13 === 6 ? `${at}.5` : String(100 + at * 7);
}

/** A figure nobody has, for our writers to print where the test then puts a slash: a report holds numbers only. */
const stand = '987654';
const slash = (xml: string): string => xml.replaceAll(stand, '/');
const slashCell = (xml: string): string =>
  xml.replaceAll(
    new RegExp(`<c (r="[A-Z]+\\d+" s="\\d+")><v>${stand}</v></c>`, 'g'),
    '<c $1 t="inlineStr"><is><t>/</t></is></c>',
  );

function inParts(archive: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(archive);
  for (const [name, bytes] of Object.entries(parts))
    if (part.test(name)) parts[name] = strToU8(change(strFromU8(bytes)));
  return zipSync(parts);
}

function reportOf(form: Form, year: number, state: State): Report {
  let next = 0;
  const report = newReport(agencyNamed('北麓县'), year, form, () => `s${(next += 1)}`);
  const value = (text: string): string | null => (text === '' ? null : text === '/' ? stand : text);
  return {
    ...report,
    figures: Object.fromEntries(
      form.indicators.map(({ id }, at) => [id, { value: value(printed(state, at)), note: '' }]),
    ),
  };
}

/** The tables as they are pasted into a text: a line a row, a tab between two columns, merged cells written once. */
function textOf(form: Form, { titleLines }: Report, state: State): string {
  const places = new Map(form.indicators.map(({ id }, at) => [id, at]));
  const textAt = (cell: Cell): string =>
    cell.kind === 'label' ? cell.text : cell.kind === 'figure' ? printed(state, places.get(cell.indicator) ?? 0) : '';
  const tables = form.tables.flatMap(({ title, grid }) => [
    title,
    ...layOut(grid.rows, (cell) => cell, grid.widths.length).owners.map((line, row) =>
      line.map((placed, at) => (placed?.row === row && placed.column === at ? textAt(placed.cell) : '')).join('\t'),
    ),
  ]);
  return [...titleLines, ...tables].join('\r\n');
}

function archived(page: Uint8Array): Uint8Array {
  return strToU8(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="--=_part"',
      '',
      '----=_part',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      'Content-Location: http://www.example.com/nianbao.html',
      '',
      ...(Buffer.from(page)
        .toString('base64')
        .match(/.{1,76}/g) ?? []),
      '----=_part--',
      '',
    ].join('\r\n'),
  );
}

/** What is made by LibreOffice, of which file of ours. */
const conversions = [
  { kind: 'DOC', from: 'docx', to: 'doc:MS Word 97' },
  { kind: 'RTF', from: 'docx', to: 'rtf' },
  { kind: 'PDF', from: 'docx', to: 'pdf' },
  { kind: 'HTML of a word processor', from: 'docx', to: 'html' },
  { kind: 'XLS', from: 'xlsx', to: 'xls' },
  { kind: 'HTML of a spreadsheet', from: 'xlsx', to: 'html' },
  { kind: 'PDF of a spreadsheet', from: 'xlsx', to: 'pdf' },
] as const;
const kinds = ['DOCX', 'XLSX', 'HTML', 'MHT', 'TXT', ...conversions.map(({ kind }) => kind)];

type Made = { form: Form; year: number; state: State; files: Map<string, Uint8Array> };
const all: Made[] = [];
const why = whyNoOffice();

beforeAll(async () => {
  for (const { form, year } of editions)
    for (const state of states) {
      const report = reportOf(form, year, state);
      const html = strToU8(slash(strFromU8(writeHtml(report, form, () => null))));
      const files = new Map([
        ['DOCX', inParts(await writeDocx(report, form, () => null), /^word\/document\.xml$/, slash)],
        ['XLSX', inParts(await writeXlsx(report, form), /^xl\/worksheets\//, slashCell)],
        ['HTML', html],
        ['MHT', archived(html)],
        ['TXT', strToU8(textOf(form, report, state))],
      ]);
      all.push({ form, year, state, files });
    }
  if (why !== null) return;
  for (const { kind, from, to } of conversions) {
    const sources = all.map(({ files }) => ({ bytes: files.get(from.toUpperCase()) ?? new Uint8Array(), from }));
    allConverted(sources, to).forEach((bytes, at) => all[at]?.files.set(kind, bytes));
  }
}, 120_000);

describe.each(editions)('the form $form.id', ({ form, year }) => {
  describe.each(states)('%s', (state) => {
    test.for(kinds)('as %s is read back cell by cell', async (kind, { skip }) => {
      const bytes = all.find((one) => one.form === form && one.state === state)?.files.get(kind);
      skip(bytes === undefined, why ?? '');
      if (!bytes) throw new Error(`no ${kind} was made`);
      let next = 0;
      const { report, unplaced, repairs } = recognise(await readManuscript(bytes, '附表'), {
        year,
        form: null,
        newId: () => `n${(next += 1)}`,
      });
      const slashes = repairs.flatMap(({ before, about }) =>
        before === '/' && about?.kind === 'figures' ? about.indicators : [],
      );
      const found = form.indicators.map(({ id, label }) => {
        const value = report?.figures[id]?.value ?? '';
        return [label, slashes.includes(id) ? `${value}/` : value];
      });
      expect(report?.form).toBe(form.id);
      expect(found).toEqual(form.indicators.map(({ label }, at) => [label, printed(state, at)]));
      expect(unplaced.map(({ text }) => text)).toEqual([]);
    });
  });
});
