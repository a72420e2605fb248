import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../electron/documents/read/docx/read.ts';
import { writeDocx } from '../../../../electron/documents/write/docx/document.ts';
import { forms } from '../../../../shared/forms/forms.ts';
import { manuscriptText } from '../../../../shared/recognise/manuscript.ts';
import { anyReportOf } from '../../write/any-report.ts';
import { expectedText } from '../../write/expected-text.ts';
import { docxText, withoutSpaces } from '../../write/read-docx.ts';

/** Control and zero-width characters and soft hyphens are no text to a reader, and white space is not what is compared. */
const bare = (text: string): string =>
  withoutSpaces(
    text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g, ''),
  );

describe('any report the program writes is read back', () => {
  it.each(forms.map((form) => [form.id, form] as const))('whole, in order and once, with form %s', async (_, form) => {
    await fc.assert(
      fc.asyncProperty(anyReportOf(form), async (report) => {
        const file = await writeDocx(report, form, () => null);
        const text = bare(manuscriptText(readDocx(file, '报告.docx')));
        expect(text).toBe(bare(expectedText(report, form)));
        expect(text).toBe(bare(await docxText(file)));
      }),
      { numRuns: 8 },
    );
  });
});
