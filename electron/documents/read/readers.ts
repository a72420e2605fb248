import { basename } from 'node:path';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { formats, type Format, type Manuscript } from '../../../shared/recognise/manuscript.ts';
import { refuseEndless } from './flow/size.ts';
import { formatOf } from './format-of.ts';
import type { Reader } from './reader.ts';
import { readText } from './text.ts';

/** Which reader takes which kind of file. One with a library of its own is loaded with the first file of its kind. */
const readers: Readonly<Partial<Record<Format, () => Promise<Reader>>>> = {
  text: () => Promise.resolve(readText),
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  html: async () => (await import('./web/html.ts')).readHtml,
  docx: async () => (await import('./docx/read.ts')).docxReader(readManuscript),
  mht: async () => (await import('./web/mht.ts')).readMht,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  xlsx: async () => (await import('./sheet/read-sheet.ts')).readXlsx,
  pdf: async () => await (await import('./pdf/load.ts')).loadPdfReader(),
  xls: async () => (await import('./sheet/read-sheet.ts')).readXls,
};

/**
 * Reads a file into a manuscript by its content, whatever its name says. Rejects with file-kind-unknown, file-encrypted or what
 * the reader of its kind throws: file-empty, file-too-large, file-damaged, file-swollen, file-not-text, file-scanned,
 * file-unreadable-font.
 */
export async function readManuscript(bytes: Uint8Array, path: string): Promise<Manuscript> {
  const name = basename(path);
  const format = formatOf(bytes, name);
  const load = readers[format];
  if (!load) throw new NianbaoError('file-kind-unknown', { path: name, looksLike: formats[format] });
  const read = await load();
  const manuscript = await read(bytes, name);
  refuseEndless(manuscript);
  return manuscript;
}
