import { unzipSync } from 'fflate';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { megabytes } from '../../../shared/api/limits.ts';

/** Bytes. What all parts of a document may come to: a report of fifty thousand characters has some two megabytes. */
const largestUnpacked = 150 * 1024 * 1024;
const mostParts = 10_000;

/**
 * The parts of a zip archive by name: `names` as they stand, `part` unpacks one and gives null where there is none, `parts`
 * unpacks all that are wanted in one go.
 */
export type ZipParts = {
  names: readonly string[];
  part: (name: string) => Uint8Array | null;
  parts: (wanted: (name: string) => boolean) => Map<string, Uint8Array>;
};

/**
 * Opens a zip archive (a DOCX, an XLSX, a package) without unpacking anything yet. What a part says of its size is believed only
 * as far as that much memory is given to it. Throws file-damaged, or file-swollen for an archive that unpacks to more than any
 * document has.
 */
export function openZip(bytes: Uint8Array, path: string): ZipParts {
  let total = 0;
  const names: string[] = [];
  unpack(bytes, path, ({ name, originalSize }) => {
    total += originalSize;
    names.push(name);
    return false;
  });
  if (total > largestUnpacked || names.length > mostParts)
    throw new NianbaoError('file-swollen', { path, limit: megabytes(largestUnpacked) });
  return {
    names,
    part: (name) => (names.includes(name) ? (unpack(bytes, path, (part) => part.name === name)[name] ?? null) : null),
    parts: (wanted) => new Map(Object.entries(unpack(bytes, path, ({ name }) => wanted(name)))),
  };
}

type Filter = (part: { name: string; originalSize: number }) => boolean;

function unpack(bytes: Uint8Array, path: string, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new NianbaoError('file-damaged', { path });
  }
}
