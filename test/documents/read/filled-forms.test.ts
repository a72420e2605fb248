import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readManuscript } from '../../../electron/documents/read/readers.ts';
import { writeXlsx } from '../../../electron/documents/write/xlsx/workbook.ts';
import type { Form } from '../../../shared/forms/form.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2019 } from '../../../shared/forms/y2019.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import type { Report } from '../../../shared/report/report.ts';
import { converted, whyNoOffice } from '../../support/office.ts';

const editions = { y2014, y2019, y2021 };
const years = { y2014: 2018, y2019: 2020, y2021: 2024 };

/** A report whose only content is its figures: each another one, some blank, some zero. */
function filled(form: Form, year: number, valueAt: (at: number) => string | null): Report {
  let next = 0;
  const report = newReport(agencyNamed('北麓县'), year, form, () => `s${(next += 1)}`);
  return {
    ...report,
    figures: Object.fromEntries(form.indicators.map(({ id }, at) => [id, { value: valueAt(at), note: '' }])),
    signOff: { ...report.signOff, responsible: '林知远', reviewer: '何清', preparer: '周稻', phone: '0000-2345678' },
  };
}

const various = (at: number): string | null => {
  if (at % 11 === 4) return null;
  if (at % 5 === 2) return '0';
  return at % 13 === 6 ? `${at}.5` : at % 17 === 8 ? String(3985758 + at) : String(100 + at * 7);
};

async function figuresRead(bytes: Uint8Array, name: string, form: Form, year: number) {
  let next = 0;
  const found = recognise(await readManuscript(bytes, name), { year, form: null, newId: () => `n${(next += 1)}` });
  return {
    form: found.report?.form,
    aside: found.unplaced.map(({ text }) => text),
    figures: form.indicators.map(({ id, label }) => [label, found.report?.figures[id]?.value ?? null]),
  };
}

const expected = (report: Report, form: Form) =>
  form.indicators.map(({ id, label }) => [label, report.figures[id]?.value ?? null]);

const saved = {
  xlsx: (bytes: Uint8Array) => bytes,
  xls: (bytes: Uint8Array) => converted(bytes, 'xlsx', 'xls'),
  html: (bytes: Uint8Array) => converted(bytes, 'xlsx', 'html'),
};

describe.skipIf(whyNoOffice() !== null)('the filled forms are read back figure by figure', () => {
  test.each([
    ['y2014', 'xls'],
    ['y2019', 'html'],
    ['y2021', 'xlsx'],
    ['y2021', 'xls'],
    ['y2021', 'html'],
  ] as const)('%s as %s', async (key, kind) => {
    const form = editions[key];
    const report = filled(form, years[key], various);
    const bytes = saved[kind](await writeXlsx(report, form));
    const found = await figuresRead(bytes, `附表.${kind}`, form, years[key]);
    expect(found.figures).toEqual(expected(report, form));
    expect(found.aside).toEqual([]);
  });
});

test('any figures of any form, written as XLSX, are read back as they were', async () => {
  const value = fc.oneof(
    fc.nat({ max: 9_999_999 }).map(String),
    fc.constantFrom('0', null, '0.5', '96171.6', '18.6198'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('y2014' as const, 'y2019' as const, 'y2021' as const),
      fc.array(value, { minLength: 200, maxLength: 200 }),
      async (key, values) => {
        const form = editions[key];
        const report = filled(form, years[key], (at) => values[at % values.length] ?? null);
        const found = await figuresRead(await writeXlsx(report, form), '附表.xlsx', form, years[key]);
        expect(found.figures).toEqual(expected(report, form));
      },
    ),
    { numRuns: 15 },
  );
});
