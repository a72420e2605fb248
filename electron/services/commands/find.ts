import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { NianbaoError } from '../../../shared/api/errors.ts';
import type { Form } from '../../../shared/forms/form.ts';
import { pictureIdsOf } from '../../../shared/report/pictures.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { PackedFile } from '../../documents/package-parts.ts';
import { formatOf } from '../../documents/read/format-of.ts';
import { readPackage } from '../../documents/read/package/package.ts';
import { originalsOf } from '../../store/originals.ts';
import { getPicture } from '../../store/pictures.ts';
import { hasReport, loadReport } from '../../store/reports.ts';
import type { Store } from '../../store/store.ts';
import { knownForm } from '../known-form.ts';
import type { ExportRequest } from '../export-report.ts';
import { unwatched } from '../long-work.ts';
import { packedPictures } from '../packed-report.ts';
import { readBytes } from '../read-file.ts';
import type { Desk } from './command.ts';

export type Found = { id: string | null; report: Report; form: Form } & Pick<
  ExportRequest,
  'pictures' | 'status' | 'originals'
>;

/**
 * The report that ID|FILE names: a file if one is there, else a stored report. Throws the failures of reading a file,
 * not-a-report, or not-found.
 */
export async function findReport(name: string, desk: Desk): Promise<Found> {
  if (existsSync(name)) {
    const file = { name: basename(name), bytes: readBytes(name) };
    const asked = { ...file, year: null, form: null, known: desk.forms() };
    const { report, form, why } = await desk.apart('recognise', asked, unwatched.signal);
    if (report === null || form === null) throw new NianbaoError('not-a-report', { path: name, why });
    return { id: null, report, form, ...(await besideReport(file, report, desk)) };
  }
  const store = desk.store();
  knownReport(name, store);
  const { report, status } = loadReport(store, name);
  return {
    id: name,
    report,
    form: knownForm(report.form, desk.forms()),
    pictures: (id) => getPicture(store, id),
    status,
    originals: () => originalsOf(store, name),
  };
}

/** What comes with the report of a file: of a package what it carries; of any other file it is what the report was made from. */
async function besideReport(
  file: PackedFile,
  report: Report,
  { apart }: Desk,
): Promise<Pick<Found, 'pictures' | 'status' | 'originals'>> {
  const packed = formatOf(file.bytes, file.name) === 'package' ? readPackage(file.bytes, file.name) : null;
  const ids = pictureIdsOf(report);
  const pictures =
    packed !== null
      ? packedPictures(packed, file.name)
      : new Map(
          ids.length === 0
            ? []
            : (await apart('pictures', { ...file, ids }, unwatched.signal)).map((picture) => [picture.id, picture]),
        );
  return {
    pictures: (id) => pictures.get(id) ?? null,
    status: packed?.status ?? 'drafting',
    originals: () => packed?.originals ?? [file],
  };
}

/** Throws a not-found that names the id as it was typed, if no stored report has it. */
export function knownReport(id: string, store: Store): void {
  if (!hasReport(store, id)) throw new NianbaoError('not-found', { what: id });
}
