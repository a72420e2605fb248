import { resolve } from 'node:path';
import { exportKindSchema, type ExportKind, type WrittenFile } from '../../shared/api/contract.ts';
import { packageExtension } from '../../shared/api/limits.ts';
import type { CheckContent, CheckPaper } from '../../shared/check-report/content.ts';
import { isSent } from '../../shared/api/sent.ts';
import type { Form } from '../../shared/forms/form.ts';
import { findForm } from '../../shared/forms/forms.ts';
import { pictureIdsOf } from '../../shared/report/pictures.ts';
import type { Report, Status } from '../../shared/report/report.ts';
import type { PackedFile } from '../documents/package-parts.ts';
import type { PictureBytes, PictureSource } from '../documents/write/pictures.ts';
import { sha256 } from '../documents/sha256.ts';
import { throwIfCancelled, type Apart } from './apart.ts';
import { ensureFolder } from './ensure-folder.ts';
import type { ExportLog } from './export-log.ts';
import { freePath } from './free-path.ts';
import type { LongWork } from './long-work.ts';
import { writeTogether } from './write-file.ts';

/** Every kind, in the order in which they are made. */
export const exportKinds: readonly ExportKind[] = exportKindSchema.options;

/** What is made where nobody says what: scripts rely on it. */
export const usualKinds: readonly ExportKind[] = ['docx', 'xlsx'];

const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

/** A file name from an agency's name and a year that every system accepts. */
function fileName(report: Report, what: string): string {
  const agency =
    report.agency.name
      .replace(forbidden, '')
      .replace(/^[.\s]+|[.\s]+$/g, '')
      .slice(0, 60) || '年报';
  return `${agency}${report.year}年${what.replace(forbidden, '')}`;
}

type Writer = {
  name: (form: Form) => string;
  /** What the clerk reads while it is made. */
  step: string;
  write: (request: ExportRequest, beside: readonly string[]) => Promise<Uint8Array>;
};

const writers: Readonly<Record<ExportKind, Writer>> = {
  docx: {
    name: () => '政府信息公开工作年度报告.docx',
    step: '正在生成文字报告',
    write: ({ report, form, pictures, apart, work }) =>
      apart('docx', { report, form, pictures: picturesIn(report, pictures) }, work.signal),
  },
  // Tables that stand within the report have no title in common.
  xlsx: {
    name: ({ annexCaption }) => `${annexCaption || '政府信息公开工作年度报告统计表'}.xlsx`,
    step: '正在生成统计表',
    write: ({ report, form, apart, work }) => apart('xlsx', { report, form }, work.signal),
  },
  html: {
    name: () => '政府信息公开工作年度报告.html',
    step: '正在生成网页',
    write: ({ report, form, pictures, apart, work }) =>
      apart('html', { report, form, pictures: picturesIn(report, pictures) }, work.signal),
  },
  package: {
    name: () => `政府信息公开工作年度报告${packageExtension}`,
    step: '正在生成报送包',
    write: ({ report, form, status, originals, pictures, apart, work }) => {
      const bytes = [...picturesIn(report, pictures)].map(([id, picture]) => [id, picture.bytes] as const);
      const own = findForm(report.form) ? null : form;
      const content = { report, status, form: own, pictures: new Map(bytes), originals: originals() };
      return apart('package', content, work.signal);
    },
  },
  checks: {
    name: () => '检查情况.docx',
    step: '正在生成检查情况',
    write: ({ report, checks, apart, work }, beside) =>
      apart('checks', { report, content: checks('checks', beside) }, work.signal),
  },
  reasons: {
    name: () => '核实说明.docx',
    step: '正在生成核实说明',
    write: ({ report, checks, apart, work }, beside) =>
      apart('checks', { report, content: checks('reasons', beside) }, work.signal),
  },
};

export type ExportRequest = {
  report: Report;
  form: Form;
  folder: string;
  only: readonly ExportKind[];
  pictures: PictureSource;
  /** How far the report has come, and the files it was made from: a package carries them along. */
  status: Status;
  originals: () => readonly PackedFile[];
  /** What a paper about the checks says; asked for only where it is written. `beside`: the report's own files made with it. */
  checks: (paper: CheckPaper, beside: readonly string[]) => CheckContent;
  log: ExportLog;
  apart: Apart;
  work: LongWork;
};

/** The pictures the report shows, as data that can be sent to where it is written. */
export function picturesIn(report: Report, source: PictureSource): Map<string, PictureBytes> {
  return new Map(
    pictureIdsOf(report).flatMap((id) => {
      const found = source(id);
      return found === null ? [] : [[id, found] as const];
    }),
  );
}

/**
 * Writes the documents of a report into a folder and records each in the log as it comes into its place. A form without
 * tables has no XLSX. All bytes are made and all paths chosen before anything is written; see writeTogether for what is
 * there if it fails. Cancelled before that, it has written nothing. A relative folder is one of the process's current folder.
 */
export async function exportReport(request: ExportRequest): Promise<{ folder: string; files: WrittenFile[] }> {
  const { report, form, log, work } = request;
  const folder = resolve(request.folder);
  const kinds = request.only.filter((kind) => kind !== 'xlsx' || form.tables.length > 0);
  const nameOf = (kind: ExportKind): string => fileName(report, writers[kind].name(form));
  const beside = kinds.filter((kind) => isSent([kind])).map(nameOf);
  const made: { kind: ExportKind; name: string; bytes: Uint8Array }[] = [];
  for (const kind of kinds) {
    const { step, write } = writers[kind];
    work.step(step, made.length, kinds.length);
    made.push({ kind, name: nameOf(kind), bytes: await write(request, beside) });
  }
  throwIfCancelled(work.signal);
  work.step('正在写入文件', kinds.length, kinds.length);
  const takeBack = ensureFolder(folder);
  const files: WrittenFile[] = [];
  try {
    const placed = made.map(({ kind, name, bytes }) => ({
      kind,
      bytes,
      path: freePath(folder, name, bytes, log.last),
    }));
    await writeTogether(placed, ({ kind, path, bytes }) => {
      const file: WrittenFile = { kind, path, sha256: sha256(bytes), bytes: bytes.length };
      log.record(file);
      files.push(file);
    });
  } catch (error) {
    takeBack();
    throw error;
  }
  return { folder, files };
}
