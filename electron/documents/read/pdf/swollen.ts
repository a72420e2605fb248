import { constants, inflateSync } from 'node:zlib';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { megabytes } from '../../../../shared/api/limits.ts';

type Budget = { each: number; all: number };

const mega = 1024 * 1024;

/** Bytes. A page's commands come to some hundred kilobytes; more of them than that is never read (see work.ts). */
const ofCommands: Budget = { each: 4 * mega, all: 32 * mega };
/** Bytes. A Chinese font that is not cut down to the characters used has some twenty megabytes. */
const ofFonts: Budget = { each: 32 * mega, all: 128 * mega };

/** Bytes packed below which a stream is not worth unpacking to see how large it is. */
const small = 512;

/** More objects than a tagged volume of some hundred pages has; looking for lost ones takes pdf.js long. */
const mostObjects = 200_000;

/** What is never unpacked for its text, however large it is. */
const neverUnpacked = /\/Subtype\s*\/Image\b|\/Type\s*\/EmbeddedFile\b/;
const isFont = /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/;

const isZlib = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 15) === 8 && (first * 256 + second) % 31 === 0;

/** The size of what a stream unpacks to, layer within layer; Infinity where that is more than `most`. */
function unpacked(packed: Uint8Array, most: number): number {
  if (!isZlib(packed)) return packed.length;
  try {
    const content = inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    return isZlib(content) && content.length > small ? unpacked(content, most) : content.length;
  } catch (error) {
    // Damaged and encrypted streams are pdf.js's to judge.
    return error instanceof RangeError ? Infinity : 0;
  }
}

/**
 * Refuses a PDF whose streams unpack to more than any report has, or that has more objects, before pdf.js unpacks them whole.
 * Pictures and attached files are never unpacked and may be large. Throws file-swollen.
 */
export function refuseSwollen(bytes: Uint8Array, name: string): void {
  const refuse = (limit: string): never => {
    throw new NianbaoError('file-swollen', { path: name, limit });
  };
  const text = new TextDecoder('latin1').decode(bytes);
  const objects = /\bobj\b/g;
  for (let count = 0; objects.test(text); count += 1)
    if (count === mostObjects) refuse(`${mostObjects / 10_000}万个对象`);
  const totals = new Map<Budget, number>();
  for (const { index } of text.matchAll(/>>\s*stream\r?\n/g)) {
    const head = text.slice(Math.max(0, index - 1024), index);
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    if (neverUnpacked.test(dictionary)) continue;
    const from = text.indexOf('\n', text.indexOf('stream', index)) + 1;
    if (!isZlib(bytes.subarray(from, from + 2))) continue;
    const end = text.indexOf('endstream', from);
    const to = end === -1 ? text.length : end;
    if (to - from < small) continue;
    const budget = isFont.test(dictionary) ? ofFonts : ofCommands;
    const total = (totals.get(budget) ?? 0) + unpacked(bytes.subarray(from, to), budget.each);
    totals.set(budget, total);
    if (total > budget.all) refuse(megabytes(total === Infinity ? budget.each : budget.all));
  }
}
