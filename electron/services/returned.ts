import { NianbaoError } from '../../shared/api/errors.ts';
import type { FileReturned } from '../../shared/api/returned.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Manuscript } from '../../shared/recognise/manuscript.ts';
import { recognise, type Recognition } from '../../shared/recognise/recognise.ts';
import type { Report } from '../../shared/report/report.ts';
import { nearestState, sharedWords } from '../../shared/returned/nearest.ts';
import { otherTitle } from '../../shared/returned/other.ts';
import type { Remark } from '../../shared/returned/remark.ts';
import { readComments } from '../documents/read/docx/comments.ts';
import { readManuscript } from '../documents/read/readers.ts';
import type { PictureBytes } from '../documents/write/pictures.ts';
import { withKnownPictures } from './import-pictures.ts';

export type ReturnedRequest = {
  name: string;
  bytes: Uint8Array;
  report: Report;
  /** The states in which the report was exported, the last first. */
  sent: readonly Report[];
  form: Form;
  pictures: ReadonlyMap<string, PictureBytes>;
  newId: () => string;
};

type Read = (manuscript: Manuscript) => Recognition;

/** What already exporting and reading changes: a state of the report as its own DOCX reads. */
async function roundTrip(report: Report, { form, pictures }: ReturnedRequest, read: Read): Promise<Report> {
  const { writeDocx } = await import('../documents/write/docx/document.ts');
  const bytes = await writeDocx(report, form, (id) => pictures.get(id) ?? null);
  return read(await readManuscript(bytes, 'report.docx')).report ?? report;
}

/** A file of another agency or year that shares less with the draft was not made from it. */
const leastShared = 0.3;

/** The title of a file of another agency or year. Throws other-report where it has next to nothing of this one. */
function strangeTitle(file: Report, { name, report, sent }: ReturnedRequest): string | null {
  const title = otherTitle(file, report);
  if (title !== null && sharedWords(file, [report, ...sent]) < leastShared)
    throw new NianbaoError('other-report', { path: name, title });
  return title;
}

const remarksIn = ({ format }: Manuscript, { bytes, name }: ReturnedRequest): Remark[] =>
  format === 'docx' ? readComments(bytes, name) : [];

/**
 * Reads a file that was exported from a draft, changed elsewhere and came back. Rejects with what reading the file throws, with
 * not-a-report where it is neither a report nor its tables, and with other-report where it is a report of something else.
 */
export async function readReturned(request: ReturnedRequest): Promise<FileReturned> {
  const { name, bytes, report, sent, form, newId } = request;
  const read: Read = (manuscript) => recognise(manuscript, { year: report.year, form, newId });
  const manuscript = withKnownPictures(await readManuscript(bytes, name));
  const { report: whole, why, origins, unplaced } = read(manuscript);
  if (whole === null) throw new NianbaoError('not-a-report', { path: name, why });
  const other = strangeTitle(whole, request);
  // A workbook has the tables under their headings and no prose: what is not said there takes nothing out of the draft.
  const file = manuscript.format === 'xlsx' || manuscript.format === 'xls' ? { ...whole, sections: [] } : whole;
  const trip = (state: Report): Promise<Report> =>
    file.sections.length === 0 ? Promise.resolve(state) : roundTrip(state, request, read);
  const base = nearestState(file, report, sent);
  return {
    file,
    trip: await trip(report),
    base: base === null ? null : await trip(base),
    cells: Object.keys(origins.figures),
    unplaced: unplaced.map(({ text, why: reason }) => ({ text, why: reason })),
    remarks: remarksIn(manuscript, request),
    other,
  };
}
