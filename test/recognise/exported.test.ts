import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readManuscript } from '../../electron/documents/read/readers.ts';
import { writeDocx } from '../../electron/documents/write/docx/document.ts';
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

describe.each([y2014, y2019, y2021])('a report with the form $id $version', (form) => {
  test('exported as DOCX and read back is the same report', async () => {
    await fc.assert(
      fc.asyncProperty(reportOf(form), async (report) => {
        const manuscript = await readManuscript(await writeDocx(report, form, () => null), '报告.docx');
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
      { numRuns: 12, endOnFailure: true },
    );
  });
});
