import { readFileSync, statSync } from 'node:fs';
import { NianbaoError } from '../../shared/api/errors.ts';
import { refuseTooLarge } from '../../shared/api/limits.ts';
import { fileError } from './file-error.ts';

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
