import { NianbaoError } from '../../../shared/api/errors.ts';
import { largestPackage, megabytes } from '../../../shared/api/limits.ts';
import { writeFormFile } from '../../../shared/forms/form-file.ts';

import type { z } from 'zod';
import type { packageContentSchema } from '../package-parts.ts';
import { packageFormat, packageParts, programVersion, type Package } from '../package-parts.ts';
import { sha256 } from '../sha256.ts';
import { zipOf } from './zip.ts';

/**
 * A whole report as one file that is carried between machines (报送包); what readPackage makes of it is equal to what was
 * given. Equal content gives equal bytes. Throws package-too-large for what no program would read again.
 */
export function writePackage({ report, status, form, pictures, originals }: Package): Uint8Array {
  const content: z.input<typeof packageContentSchema> = {
    format: packageFormat,
    program: programVersion,
    status,
    report,
    originals: originals.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
  };
  const parts = new Map<string, Uint8Array>([[packageParts.content, encoded(`${canonical(content)}\n`)]]);
  if (form !== null) parts.set(packageParts.form, encoded(writeFormFile(form)));
  for (const [id, bytes] of pictures) parts.set(packageParts.picture(id), bytes);
  for (const { bytes } of originals) parts.set(packageParts.original(sha256(bytes)), bytes);
  const sums = [...parts].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).toSorted();
  parts.set(packageParts.sums, encoded(sums.join('')));
  const unpacked = [...parts.values()].reduce((sum, { length }) => sum + length, 0);
  const file = zipOf(parts);
  const size = Math.max(unpacked, file.length);
  if (size <= largestPackage) return file;
  throw new NianbaoError('package-too-large', { size: megabytes(size), limit: megabytes(largestPackage) });
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** JSON with the keys of every object in one order: reports that are equal may have come by their keys in different ones. */
const canonical = (value: unknown): string => JSON.stringify(value, (_, inner: unknown) => inOrder(inner));

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
