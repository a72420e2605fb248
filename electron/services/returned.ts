import { NianbaoError } from '../../shared/api/errors.ts';
import type { FileReturned } from '../../shared/api/returned.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Manuscript } from '../../shared/recognise/manuscript.ts';
import { recognise, type Recognition } from '../../shared/recognise/recognise.ts';
import type { Report } from '../../shared/report/report.ts';
import { readManuscript } from '../documents/read/readers.ts';
import type { PictureBytes } from '../documents/write/pictures.ts';
import { withKnownPictures } from './import-pictures.ts';

export type ReturnedRequest = {
  name: string;
  bytes: Uint8Array;
  report: Report;
  form: Form;
  pictures: ReadonlyMap<string, PictureBytes>;
  newId: () => string;
};

type Read = (manuscript: Manuscript) => Recognition;

/** What already exporting and reading changes: the draft as its own DOCX reads. */
async function roundTrip({ report, form, pictures }: ReturnedRequest, read: Read): Promise<Report> {
  const { writeDocx } = await import('../documents/write/docx/document.ts');
  const bytes = await writeDocx(report, form, (id) => pictures.get(id) ?? null);
  return read(await readManuscript(bytes, 'report.docx')).report ?? report;
}

/**
 * Reads a file that was exported from a draft, changed elsewhere and came back. Rejects with what reading the file throws, and with
 * not-a-report where it is neither a report nor its tables.
 */
export async function readReturned(request: ReturnedRequest): Promise<FileReturned> {
  const { name, bytes, report, form, newId } = request;
  const read: Read = (manuscript) => recognise(manuscript, { year: report.year, form, newId });
  const manuscript = withKnownPictures(await readManuscript(bytes, name));
  const { report: whole, why, origins, unplaced } = read(manuscript);
  if (whole === null) throw new NianbaoError('not-a-report', { path: name, why });
  // A workbook has the tables under their headings and no prose: what is not said there takes nothing out of the draft.
  const file = manuscript.format === 'xlsx' || manuscript.format === 'xls' ? { ...whole, sections: [] } : whole;
  const trip = file.sections.length === 0 ? report : await roundTrip(request, read);
  return {
    file,
    trip,
    cells: Object.keys(origins.figures),
    unplaced: unplaced.map(({ text, why: reason }) => ({ text, why: reason })),
  };
}
