import { agencyNamed, newReport, reportFrom } from '../../shared/report/create.ts';
import type { Opened } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { longestAgencyName } from '../../shared/report/limits.ts';
import { pictureIdsOf } from '../../shared/report/pictures.ts';
import type { Report } from '../../shared/report/report.ts';
import { formatOf } from '../documents/read/format-of.ts';
import { readPackage } from '../documents/read/package/package.ts';
import { isInBin } from '../store/bin.ts';
import { recordCopy } from '../store/events.ts';
import { addPicture } from '../store/pictures.ts';
import { insertReport, lastAgencies, loadReport } from '../store/reports.ts';
import { keepOriginal } from '../store/originals.ts';
import { writeSetting } from '../store/settings.ts';
import { writing } from '../store/transaction.ts';
import type { Apart } from './apart.ts';
import type { Work } from './context.ts';
import { storedForm } from './forms.ts';
import { unwatched } from './long-work.ts';
import { knownYear } from './recognise-file.ts';
import { sampleReport } from './sample.ts';
import { keepBesidePackage, takeForPackage } from './take-package.ts';

const lastOpened = 'last-opened';

function addReport({ store, now, newId }: Work, report: Report): string {
  const id = newId();
  insertReport(store, { id, report, now: now() });
  return id;
}

/** Stores a report as a new draft and opens it. */
export function storeReport(context: Work, report: Report): Opened {
  return openReport(context, addReport(context, report));
}

/** Opens a stored report and remembers it as the one to come back to. Throws what readReport throws. */
export function openReport(context: Work, id: string): Opened {
  const opened = readReport(context, id);
  remember(context, id);
  return opened;
}

/** The report to come back to when the program is started the next time. */
export function remember({ store }: Work, id: string): void {
  writeSetting(store, lastOpened, id);
}

/** Reads what is shown of a report. Throws not-found, and report-removed for one in the bin: what is written there would be found by nobody. */
export function readReport({ store }: Work, id: string): Opened {
  if (isInBin(store, 'report', id)) throw new NianbaoError('report-removed');
  const stored = loadReport(store, id);
  return { ...stored, form: storedForm(store, stored.report.form) };
}

function knownAgencyName(text: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= longestAgencyName) return name;
  const shown = name.length > 20 ? `${name.slice(0, 20)}……` : name;
  throw new NianbaoError('agency-name', { name: shown, longest: String(longestAgencyName) });
}

export type NewReport = { agency: string; year: number; form: string; from: string | null; prose: boolean };

/**
 * Starts a report: an agency known from earlier reports comes with its profile, any other with its name alone; `from`
 * carries on an earlier report's outline and fields, and its prose where `prose` asks for it. Throws year-out-of-range, form-unknown, agency-name, not-found.
 */
export function startReport(context: Work, request: NewReport): Opened {
  const year = knownYear(request.year);
  const form = storedForm(context.store, request.form);
  const name = knownAgencyName(request.agency);
  const profile = lastAgencies(context.store).find((agency) => agency.name === name);
  const earlier = request.from === null ? null : loadReport(context.store, request.from).report;
  const agency = profile ?? agencyNamed(name);
  const report = earlier
    ? reportFrom(earlier, agency, year, form, context.newId, request.prose)
    : newReport(agency, year, form, context.newId);
  return storeReport(context, report);
}

/** Stores a copy of a report as a new draft and opens it. The copy's title is the same; its origin is recorded. */
export function duplicate(context: Work, id: string): Opened {
  const { report } = loadReport(context.store, id);
  return writing(context.store, () => {
    const opened = storeReport(context, report);
    recordCopy(context.store, { id: opened.id, of: report.titleLines.join(''), at: context.now() });
    return opened;
  });
}

type FileBytes = { name: string; bytes: Uint8Array };

/** Stores the pictures with these ids out of a file; one that stays unused harms nobody. */
export async function keepPictures(
  context: Work & { apart: Apart },
  file: FileBytes,
  ids: readonly string[],
): Promise<Record<string, never>> {
  const pictures = ids.length === 0 ? [] : await context.apart('pictures', { ...file, ids }, unwatched.signal);
  writing(context.store, () => {
    for (const picture of pictures) addPicture(context.store, picture);
  });
  return {};
}

/**
 * Stores an imported report with the file it came from and the pictures it has of it; of a package all that it carries, and not
 * the package itself. Answers with the new report's id. Rejects with form-unknown and what taking from the file throws, with nothing written.
 */
export async function keepImport(context: Keeping, report: Report, file: FileBytes | null): Promise<string> {
  return writing(context.store, await ready(context, report, file));
}

/**
 * Does as keepImport, unless `found` finds something that stands against it: it is asked within the transaction that stores, so
 * that two windows at once do not store the same. Answers with the new id, or with what was found.
 */
export async function keepImportUnless<T>(
  context: Keeping,
  report: Report,
  file: FileBytes,
  found: () => T | null,
): Promise<{ id: string } | { found: T }> {
  const keep = await ready(context, report, file);
  return writing(context.store, () => {
    const against = found();
    return against === null ? { id: keep() } : { found: against };
  });
}

type Keeping = Work & { apart: Apart };

/** Makes all ready that may take long; what it answers with only writes, and gives the new report's id. */
async function ready(context: Keeping, report: Report, file: FileBytes | null): Promise<() => string> {
  if (file !== null && formatOf(file.bytes, file.name) === 'package') return () => keepPackage(context, report, file);
  storedForm(context.store, report.form);
  if (file !== null) await keepPictures(context, file, pictureIdsOf(report));
  return () => {
    const id = addReport(context, report);
    if (file !== null) keepOriginal(context.store, { reportId: id, ...file });
    return id;
  };
}

function keepPackage(context: Work, report: Report, file: FileBytes): string {
  const packed = readPackage(file.bytes, file.name);
  return writing(context.store, () => {
    takeForPackage(context, packed, report, file.name);
    storedForm(context.store, report.form);
    const id = addReport(context, report);
    keepBesidePackage(context, packed, loadReport(context.store, id));
    return id;
  });
}

/** Does as keepImport, and opens the report. */
export async function acceptImport(
  context: Work & { apart: Apart },
  report: Report,
  file: FileBytes | null,
): Promise<Opened> {
  return openReport(context, await keepImport(context, report, file));
}

/** Stores a fresh copy of the sample report and opens it. */
export function openSample(context: Work): Opened {
  return storeReport(context, sampleReport(context.newId));
}

export function forgetLast(context: Work): void {
  writeSetting(context.store, lastOpened, '');
}

export const lastOpenedSetting = lastOpened;
