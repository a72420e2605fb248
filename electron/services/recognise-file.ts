import { randomUUID } from 'node:crypto';
import { NianbaoError } from '../../shared/api/errors.ts';
import type { Recognised } from '../../shared/api/recognised.ts';
import type { Form } from '../../shared/forms/form.ts';
import { noOrigins } from '../../shared/recognise/origins.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import { yearSchema } from '../../shared/report/agency.ts';
import { formatOf } from '../documents/read/format-of.ts';
import { readPackage } from '../documents/read/package/package.ts';
import { readManuscript } from '../documents/read/readers.ts';
import { withKnownPictures } from './import-pictures.ts';
import { knownForm } from './known-form.ts';
import { packedPictures, packedReport } from './packed-report.ts';

/** The year if it is one a report can have. Throws year-out-of-range. */
export function knownYear(year: number): number {
  const reading = yearSchema.safeParse(year);
  if (!reading.success) throw new NianbaoError('year-out-of-range', { value: String(year) });
  return reading.data;
}

/**
 * Makes a report of an old file's bytes with one of these forms; nothing is stored. `year` and `form` override what the
 * file says, `joinLines` is as in recognise/recognise.ts. A package is no manuscript: its report is the one it carries. Rejects with what reading the file throws, and with
 * no-year where nothing tells the year.
 */
export async function recogniseFile(
  file: { name: string; bytes: Uint8Array },
  wanted: { year: number | null; form: string | null; joinLines?: boolean },
  known: readonly Form[],
): Promise<Recognised> {
  const year = wanted.year === null ? null : knownYear(wanted.year);
  const form = wanted.form === null ? null : knownForm(wanted.form, known);
  const { name, bytes } = file;
  if (formatOf(bytes, name) === 'package') {
    const packed = readPackage(bytes, name);
    packedPictures(packed, name);
    const carried = packedReport(packed, { year, form }, known, randomUUID);
    const unplaced = carried.report.unplaced.map(({ text, why }) => ({ text, why, from: [] }));
    const { status, pictures, originals } = packed;
    return {
      ...carried,
      why: '',
      unplaced,
      repairs: [],
      text: '',
      origins: noOrigins,
      format: 'package',
      pieces: [],
      packed: { status, pictures: pictures.size, originals: originals.map((original) => original.name) },
    };
  }
  const manuscript = withKnownPictures(await readManuscript(file.bytes, file.name));
  const { origins, ...found } = recognise(manuscript, {
    year,
    form,
    forms: known,
    newId: randomUUID,
    joinLines: wanted.joinLines ?? true,
  });
  const { format, pieces } = manuscript;
  const taken = found.report === null ? null : knownForm(found.report.form, known);
  return { ...found, form: taken, origins, format, pieces };
}
