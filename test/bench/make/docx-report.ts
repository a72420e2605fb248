import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeDocx } from '../../../electron/documents/write/docx/document.ts';
import { knownForm } from '../../../electron/services/known-form.ts';
import { recogniseFile } from '../../../electron/services/recognise-file.ts';
import { sampleReport } from '../../../electron/services/sample.ts';
import { forms } from '../../../shared/forms/forms.ts';
import { defaultTitle } from '../../../shared/report/derive.ts';
import type { Report } from '../../../shared/report/report.ts';
import { noSeeds, seedPath } from '../../support/seeds.ts';

/** A real report where the real documents are, else the sample. */
async function aReport(): Promise<Report> {
  if (noSeeds !== null) return sampleReport(randomUUID);
  const file = { name: '001.txt', bytes: new Uint8Array(readFileSync(seedPath('001'))) };
  const { report } = await recogniseFile(file, { year: null, form: null }, forms);
  if (report === null) throw new Error('the real report is not recognised');
  return report;
}

/** The report as DOCX, as our writer makes it. */
export async function docxReport(): Promise<Uint8Array> {
  const report = await aReport();
  return await writeDocx(report, knownForm(report.form, forms), () => null);
}

/** The same report as so many agencies', each a DOCX of its own. */
export async function docxReports(count: number): Promise<Uint8Array[]> {
  const report = await aReport();
  const form = knownForm(report.form, forms);
  const made: Uint8Array[] = [];
  for (let at = 0; at < count; at += 1) {
    const agency = { ...report.agency, name: `北麓县第${at + 1}街道办事处` };
    const own = { ...report, agency, titleLines: [defaultTitle(agency.name, report.year)] };
    made.push(await writeDocx(own, form, () => null));
  }
  return made;
}
