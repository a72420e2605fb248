import { packageParts } from '../../package-parts.ts';
import { sha256 } from '../../sha256.ts';
import type { ZipParts } from '../zip-parts.ts';
import { textOf } from './text-of.ts';

/** The parts a package lists, by name, each with the SHA-256 its bytes have. */
export type Parts = ReadonlyMap<string, { bytes: Uint8Array; sha256: string }>;

const line = /^([0-9a-f]{64}) {2}(.+)$/;

/**
 * Every part that the package's list of SHA-256 names, held against it; null where the list cannot be read, names a part twice or
 * not the content itself, or where a part is missing or another than it was. What the list does not name is nothing of ours.
 */
export function checkedParts(zip: ZipParts): Parts | null {
  const list = textOf(zip.part(packageParts.sums))?.split('\n') ?? [];
  if (list.pop() !== '') return null;
  const sums = new Map<string, string>();
  for (const [, sum, name] of list.map((one) => line.exec(one) ?? [])) {
    if (sum === undefined || name === undefined || sums.has(name)) return null;
    sums.set(name, sum);
  }
  if (!sums.has(packageParts.content)) return null;
  const parts = zip.parts((name) => sums.has(name));
  const checked = new Map<string, { bytes: Uint8Array; sha256: string }>();
  for (const [name, sum] of sums) {
    const bytes = parts.get(name);
    if (bytes === undefined || sha256(bytes) !== sum) return null;
    checked.set(name, { bytes, sha256: sum });
  }
  return checked;
}
