import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { NianbaoError } from '../../shared/api/errors.ts';
import { refuseTooLarge } from '../../shared/api/limits.ts';
import type { Manuscript } from '../../shared/recognise/manuscript.ts';
import { readText } from '../documents/read/text.ts';
import { fileError } from './file-error.ts';

type Reader = (bytes: Uint8Array, name: string) => Manuscript;

/** Which reader takes which kind of file, by the ending of its name. */
const readers: Readonly<Record<string, Reader>> = {
  '': readText,
  '.txt': readText,
  '.text': readText,
  '.md': readText,
};

/** Reads a chosen file's bytes into a manuscript. Throws file-kind-unknown, or what the reader of its kind throws. */
export function readManuscript(bytes: Uint8Array, name: string): Manuscript {
  const reader = readers[extname(name).toLowerCase()];
  if (!reader) throw new NianbaoError('file-kind-unknown', { path: name });
  return reader(bytes, basename(name));
}

/**
 * The bytes of a file named by a path. Its kind and size are looked at before anything is read. Throws file-missing,
 * file-is-folder, file-not-regular, file-no-permission, file-empty, file-too-large.
 */
export function readBytes(path: string): Uint8Array {
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new NianbaoError('file-is-folder', { path });
    // A pipe or a device may never come to an end.
    if (!status.isFile()) throw new NianbaoError('file-not-regular', { path });
    refuseTooLarge(path, status.size);
    const bytes = readFileSync(path);
    if (bytes.length === 0) throw new NianbaoError('file-empty', { path });
    return bytes;
  } catch (error) {
    throw fileError(error, path);
  }
}
