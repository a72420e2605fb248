import { isDeepStrictEqual } from 'node:util';
import type { Recognised } from '../../shared/api/recognised.ts';
import type { Form } from '../../shared/forms/form.ts';
import { importedResult } from '../../shared/import-many/imported.ts';
import type { ImportResult } from '../../shared/import-many/result.ts';
import type { Report } from '../../shared/report/report.ts';
import { sha256 } from '../documents/sha256.ts';
import { listOriginals, reportsFrom } from '../store/originals.ts';
import { loadReport } from '../store/reports.ts';
import { keepSource, keptSource } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { writing } from '../store/transaction.ts';
import { throwIfCancelled, type Apart } from './apart.ts';
import type { Work } from './context.ts';
import { failureOf } from './failure-of.ts';
import { keepImportUnless } from './library.ts';
import { likeIssue, sameIssueId } from './previous.ts';

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
  const before = library === null ? null : importedBefore(library, file);
  if (before !== null) return before;
  const recognised = await recognisedOrNot(into, file, wanted, signal);
  if ('outcome' in recognised) return recognised;
  const { report, form } = recognised;
  if (report === null || form === null) return noReport(into, file, recognised, wanted);
  const there = library === null ? null : inTheWay(library, file, { ...recognised, report }, wanted);
  if (there !== null) return there;
  throwIfCancelled(signal);
  return await kept(into, file, { ...recognised, report, form }, wanted);
}

type Told = Recognised & { report: Report };

/** What is in the library already and keeps a report from being stored: itself, one of the same issue, or one that may be. */
function inTheWay(library: Store, file: File, recognised: Told, wanted: Wanted): ImportResult | null {
  // Asked after reading too: another window may have stored the file meanwhile.
  const before = importedBefore(library, file);
  if (before !== null || wanted.again) return before;
  const issue = { agency: recognised.report.agency.name, year: recognised.report.year };
  const id = sameIssueId(library, issue);
  if (id !== null) {
    if (isCarried(recognised, id, library)) return { outcome: 'already', id, ...issue };
    return { outcome: 'exists', id, ...issue, from: fileOf(library, id), as: issue.agency };
  }
  const alike = likeIssue(library, issue);
  return alike && { outcome: 'exists', id: alike.id, ...issue, from: fileOf(library, alike.id), as: alike.agency };
}

/** The file a report was made from; '' for one that was made in the program. */
const fileOf = (library: Store, id: string): string => listOriginals(library, id)[0]?.name ?? '';

/** Whether a package carries that very report: of packages no bytes are kept by which they could be known. */
const isCarried = ({ format, report }: Told, id: string, library: Store): boolean =>
  format === 'package' && isDeepStrictEqual(loadReport(library, id).report, report);

function importedBefore(library: Store, file: File): ImportResult | null {
  const before = reportsFrom(library, sha256(file.bytes))[0];
  return before ? { outcome: 'already', ...before } : null;
}

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
  recognised: Told & { form: Form },
  wanted: Wanted,
): Promise<ImportResult> {
  const { report, form, repairs } = recognised;
  if (keep === null) return importedResult(null, report, form, repairs.length);
  try {
    const work = { ...keep(), apart };
    const stored = await keepImportUnless(work, report, file, () => inTheWay(work.store, file, recognised, wanted));
    return 'found' in stored ? stored.found : importedResult(stored.id, report, form, repairs.length);
  } catch (error) {
    return unread(error);
  }
}

function noReport(into: Into, { name }: File, { why, text }: Recognised, wanted: Wanted): ImportResult {
  if (!wanted.asSource || text.trim() === '') return { outcome: 'not-a-report', why };
  if (into.keep === null) {
    const library = into.library();
    return { outcome: 'source', id: library === null ? null : keptSource(library, { name, text }) };
  }
  const { store, newId, now } = into.keep();
  return writing(store, () => {
    const there = keptSource(store, { name, text });
    if (there !== null) return { outcome: 'source', id: there };
    const id = newId();
    keepSource(store, { id, name, text, addedAt: now() });
    return { outcome: 'source', id };
  });
}
