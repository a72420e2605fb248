import { constants, inflateSync } from 'node:zlib';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { megabytes } from '../../../../shared/api/limits.ts';

/** Bytes. What one stream of a PDF may unpack to, and all of them: a page's commands come to some hundred kilobytes. */
const largestStream = 32 * 1024 * 1024;
const largestAll = 256 * 1024 * 1024;
/** How many times smaller than its content a packed stream can be. */
const mostRatio = 1032;

/** The size of what a stream unpacks to, at least as far as it does; Infinity where that is more than one may be. */
function unpacked(packed: Uint8Array, times: number): number {
  try {
    const content = inflateSync(packed, { maxOutputLength: largestStream, finishFlush: constants.Z_SYNC_FLUSH });
    return times > 1 ? unpacked(content, times - 1) : content.length;
  } catch (error) {
    // Damaged and encrypted streams are pdf.js's to judge.
    return error instanceof RangeError ? Infinity : 0;
  }
}

/**
 * Refuses a PDF whose streams unpack to more than any report has, before pdf.js unpacks them whole. Pictures are never
 * unpacked and may be large. Throws file-swollen.
 */
export function refuseSwollen(bytes: Uint8Array, name: string): void {
  const text = new TextDecoder('latin1').decode(bytes);
  let total = 0;
  for (const { index } of text.matchAll(/>>\s*stream\r?\n/g)) {
    const head = text.slice(Math.max(0, index - 1024), index);
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (times === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const from = text.indexOf('stream', index) + (text.startsWith('stream\r', text.indexOf('stream', index)) ? 8 : 7);
    const end = text.indexOf('endstream', from);
    const to = end === -1 ? text.length : end;
    if (times === 1 && (to - from) * mostRatio < largestStream / 8) continue;
    total += unpacked(bytes.subarray(from, to), Math.min(times, 4));
    if (total > largestAll) throw new NianbaoError('file-swollen', { path: name, limit: megabytes(largestStream) });
  }
}
