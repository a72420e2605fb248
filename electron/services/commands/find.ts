import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { NianbaoError } from '../../../shared/api/errors.ts';
import type { Form } from '../../../shared/forms/form.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { PictureSource } from '../../documents/write/pictures.ts';
import { getPicture } from '../../store/pictures.ts';
import { hasReport, loadReport } from '../../store/reports.ts';
import type { Store } from '../../store/store.ts';
import { knownForm } from '../known-form.ts';
import { readBytes } from '../read-file.ts';
import { recogniseFile } from '../recognise-file.ts';
import type { Desk } from './command.ts';

export type Found = { id: string | null; report: Report; form: Form; pictures: PictureSource };

/**
 * The report that ID|FILE names: a file if one is there, else a stored report. Throws the failures of reading a file,
 * not-a-report, or not-found.
 */
export async function findReport(name: string, desk: Desk): Promise<Found> {
  if (existsSync(name)) {
    const { report, form, why } = await recogniseFile(
      { name: basename(name), bytes: readBytes(name) },
      { year: null, form: null },
      desk.forms(),
    );
    if (report === null || form === null) throw new NianbaoError('not-a-report', { path: name, why });
    return { id: null, report, form, pictures: () => null };
  }
  const store = desk.store();
  knownReport(name, store);
  const { report } = loadReport(store, name);
  return { id: name, report, form: knownForm(report.form, desk.forms()), pictures: (id) => getPicture(store, id) };
}

/** Throws a not-found that names the id as it was typed, if no stored report has it. */
export function knownReport(id: string, store: Store): void {
  if (!hasReport(store, id)) throw new NianbaoError('not-found', { what: id });
}
