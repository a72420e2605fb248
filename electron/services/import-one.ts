import { isDeepStrictEqual } from 'node:util';
import type { Recognised } from '../../shared/api/recognised.ts';
import type { Form } from '../../shared/forms/form.ts';
import { importedResult } from '../../shared/import-many/imported.ts';
import type { ImportResult } from '../../shared/import-many/result.ts';
import type { Report } from '../../shared/report/report.ts';
import { sha256 } from '../documents/sha256.ts';
import { reportsFrom } from '../store/originals.ts';
import { loadReport } from '../store/reports.ts';
import { keepSource, keptSource } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { throwIfCancelled, type Apart } from './apart.ts';
import type { Work } from './context.ts';
import { failureOf } from './failure-of.ts';
import { keepImport } from './library.ts';
import { sameIssueId } from './previous.ts';

/** Where files are imported to; asked anew for every file, for the first one stored may make the library. */
export type Into = {
  /** What is there already is looked for here; null where there is no library yet. */
  library: () => Store | null;
  forms: () => readonly Form[];
  apart: Apart;
  /** What a report is stored with; null on a trial run, which stores nothing. */
  keep: (() => Work) | null;
};

/** What the clerk wants of every file. */
export type Wanted = {
  year: number | null;
  form: string | null;
  /** A report is imported as another draft where the agency has one of that year. */
  again: boolean;
  /** What is no report is kept as source text. */
  asSource: boolean;
};

type File = { name: string; bytes: Uint8Array };

/**
 * Imports one file of many without anybody looking at it: what is sure to be a report nobody has is stored with its file, and
 * of everything else it is said why it was not. The same bytes are never imported twice, so that a second run does only what
 * the first left. Rejects only with `cancelled` and what the store throws of its own (a full disk): what is wrong with the
 * file is a result.
 */
export async function importOne(into: Into, file: File, wanted: Wanted, signal: AbortSignal): Promise<ImportResult> {
  throwIfCancelled(signal);
  const library = into.library();
  const before = library === null ? undefined : reportsFrom(library, sha256(file.bytes))[0];
  if (before) return { outcome: 'already', ...before };
  const recognised = await recognisedOrNot(into, file, wanted, signal);
  if ('outcome' in recognised) return recognised;
  const { report, form } = recognised;
  if (report === null || form === null) return noReport(into, file, recognised, wanted);
  const issue = { agency: report.agency.name, year: report.year };
  const same = library === null || wanted.again ? null : sameIssueId(library, issue);
  if (same !== null)
    return { outcome: isCarried(recognised, same, library) ? 'already' : 'exists', id: same, ...issue };
  throwIfCancelled(signal);
  return await kept(into, file, { ...recognised, report, form });
}

/** Whether a package carries that very report: of packages no bytes are kept by which they could be known. */
const isCarried = ({ format, report }: Recognised, id: string, library: Store | null): boolean =>
  format === 'package' && library !== null && isDeepStrictEqual(loadReport(library, id).report, report);

async function recognisedOrNot(
  { forms, apart }: Into,
  file: File,
  { year, form }: Wanted,
  signal: AbortSignal,
): Promise<Recognised | ImportResult> {
  try {
    return await apart('recognise', { ...file, year, form, known: forms() }, signal);
  } catch (error) {
    return unread(error);
  }
}

/** A failure that concerns this file alone. Throws the others on. */
function unread(error: unknown): ImportResult {
  const failure = failureOf(error);
  if (forAll.has(failure.code)) throw error;
  return failure.code === 'no-year' ? { outcome: 'no-year' } : { outcome: 'failed', failure };
}

/** What is wrong with the library and so with every file alike: nothing is gained by trying the next. */
const forAll: ReadonlySet<string> = new Set(['cancelled', 'disk-full', 'store-newer', 'store-damaged', 'store-folder']);

async function kept(
  { keep, apart }: Into,
  file: File,
  { report, form, repairs }: Recognised & { report: Report; form: Form },
): Promise<ImportResult> {
  try {
    const id = keep === null ? null : await keepImport({ ...keep(), apart }, report, file);
    return importedResult(id, report, form, repairs.length);
  } catch (error) {
    return unread(error);
  }
}

function noReport(into: Into, { name }: File, { why, text }: Recognised, wanted: Wanted): ImportResult {
  if (!wanted.asSource || text.trim() === '') return { outcome: 'not-a-report', why };
  const library = into.library();
  const there = library === null ? null : keptSource(library, { name, text });
  if (there !== null || into.keep === null) return { outcome: 'source', id: there };
  const { store, newId, now } = into.keep();
  const id = newId();
  keepSource(store, { id, name, text, addedAt: now() });
  return { outcome: 'source', id };
}
