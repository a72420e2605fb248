import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readManuscript } from '../../electron/documents/read/readers.ts';
import { writeDocx } from '../../electron/documents/write/docx/document.ts';
import { writeHtml } from '../../electron/documents/write/html/document.ts';
import type { Form } from '../../shared/forms/form.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2019 } from '../../shared/forms/y2019.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import { plainText } from '../../shared/report/plain.ts';
import type { Report } from '../../shared/report/report.ts';
import { reportOf } from './printed-report.ts';

const outline = (report: Report) =>
  report.sections.map(({ slot, heading, prose }) => [slot, heading, plainText(prose, report)]);

const values = (report: Report) =>
  Object.fromEntries(
    Object.entries(report.figures).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])),
  );

type Write = (report: Report, form: Form) => Promise<Uint8Array> | Uint8Array;

const writers: readonly (readonly [name: string, write: Write])[] = [
  ['docx', (report, form) => writeDocx(report, form, () => null)],
  ['html', (report, form) => writeHtml(report, form, () => null)],
];

describe.each([y2014, y2019, y2021])('a report with the form $id $version', (form) => {
  test.each(writers)('exported as %s and read back is the same report', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(reportOf(form), async (report) => {
        const manuscript = await readManuscript(await write(report, form), `报告.${name}`);
        let next = 0;
        const { report: found, unplaced } = recognise(manuscript, {
          year: null,
          form: null,
          newId: () => `n${(next += 1)}`,
        });
        if (found === null) throw new Error('no report');
        expect(unplaced).toEqual([]);
        expect(found.titleLines.join('')).toBe(report.titleLines.join(''));
        expect(found.preface.written).toBe(report.preface.written);
        expect(outline(found)).toEqual(outline(report));
        expect(values(found)).toEqual(values(report));
        expect(found.signOff).toEqual(report.signOff);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
