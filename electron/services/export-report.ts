import { join, resolve } from 'node:path';
import type { WrittenFile } from '../../shared/api/contract.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Report } from '../../shared/report/report.ts';
import { writeDocx } from '../documents/write/docx/document.ts';
import type { PictureSource } from '../documents/write/pictures.ts';
import { writeXlsx } from '../documents/write/xlsx/workbook.ts';
import { ensureFolder, freePath, writeFileSafely } from './write-file.ts';

export type ExportKind = WrittenFile['kind'];
export const exportKinds = ['docx', 'xlsx'] as const satisfies readonly ExportKind[];

const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

/** A file name from an agency's name and a year that every system accepts. */
function fileName(report: Report, what: string): string {
  const agency =
    report.agency.name
      .replace(forbidden, '')
      .replace(/^[.\s]+|[.\s]+$/g, '')
      .slice(0, 60) || '年报';
  return `${agency}${report.year}年${what}`;
}

type Writer = { name: string; write: (report: Report, form: Form, pictures: PictureSource) => Promise<Uint8Array> };

const writers: Readonly<Record<ExportKind, Writer>> = {
  docx: { name: '政府信息公开工作年度报告.docx', write: writeDocx },
  xlsx: { name: '政府信息公开情况统计表.xlsx', write: (report, form) => writeXlsx(report, form) },
};

export type ExportRequest = {
  report: Report;
  form: Form;
  folder: string;
  only: readonly ExportKind[];
  pictures: PictureSource;
  /** The SHA-256 of what this program last wrote to a path, null if it never did. */
  ours: (path: string) => string | null;
};

/**
 * Writes the documents of a report into a folder and reads each one back. A form without tables has no XLSX. All bytes
 * are made before the first file is touched, so a writer's failure leaves the folder as it was.
 */
export async function exportReport(request: ExportRequest): Promise<{ folder: string; files: WrittenFile[] }> {
  const { report, form, pictures, ours } = request;
  const folder = resolve(request.folder);
  const kinds = request.only.filter((kind) => kind !== 'xlsx' || form.tables.length > 0);
  const made: { kind: ExportKind; name: string; bytes: Uint8Array }[] = [];
  for (const kind of kinds) {
    const { name, write } = writers[kind];
    made.push({ kind, name: fileName(report, name), bytes: await write(report, form, pictures) });
  }
  ensureFolder(folder);
  const files: WrittenFile[] = [];
  for (const { kind, name, bytes } of made) {
    const path = freePath(folder, name, bytes, ours);
    files.push({ kind, path: join(path), sha256: await writeFileSafely(path, bytes), bytes: bytes.length });
  }
  return { folder, files };
}
