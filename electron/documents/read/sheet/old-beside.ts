import { u16, u32, u8 } from '../little-endian.ts';
import { nothingBeside, type Beside } from './beside.ts';

/** Records of a workbook ([MS-XLS] 2.3.2) and the kinds of objects and substreams they tell of. */
const record = { begin: 0x0809, end: 0x0a, sheet: 0x85, object: 0x5d, text: 0x1b6, more: 0x3c, note: 0x1c } as const;
const margins: readonly number[] = [0x14, 0x15];
const kinds = { note: 0x19, chart: 0x05, dropDown: 0x14 } as const;
const chartStream = 0x20;
const excel97 = 0x0600;

type Found = { type: number; at: number; length: number };

function* recordsOf(bytes: Uint8Array): Generator<Found> {
  for (let at = 0; at + 4 <= bytes.length;) {
    const [type, length] = [u16(bytes, at), u16(bytes, at + 2)];
    yield { type, at: at + 4, length };
    at += 4 + length;
  }
}

const wide = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Characters as a record has them: a byte each where the first byte is even, else two. */
const characters = (bytes: Uint8Array, at: number, isWide: boolean, count: number): string =>
  isWide ? wide.decode(bytes.subarray(at, at + 2 * count)) : String.fromCharCode(...bytes.subarray(at, at + count));

/** A text with its length and its width before it. */
const textAt = (bytes: Uint8Array, at: number, count: number, flag: number): string =>
  characters(bytes, flag + 1, (u8(bytes, flag) & 1) !== 0, Math.min(count, bytes.length - at));

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

type Open = { found: Beside; kind: number; object: number; left: number; text: string; notes: Map<number, string> };

/**
 * What stands beside the cells of the sheets of an old workbook, by the sheets' names. It takes no length's word: what is cut off
 * is as long as the file.
 */
export function besideOldSheets(bytes: Uint8Array): Map<string, Beside> {
  const names = new Map<number, string>();
  const bySheet = new Map<string, Beside>();
  // Excel 5 and 95 write all of this otherwise.
  if (u16(bytes, 4) !== excel97) return bySheet;
  let depth = 0;
  let open: Open | null = null;
  const endText = (): void => {
    if (open === null || open.text === '') return;
    if (open.kind === kinds.note) open.notes.set(open.object, open.text);
    else open.found.boxes.push(...open.text.split(/[\r\n]+/));
    open.text = '';
  };
  for (const { type, at, length } of recordsOf(bytes)) {
    if (type !== record.more) endText();
    if (type === record.begin) {
      depth += 1;
      const name = names.get(at - 4);
      if (depth === 1 && name !== undefined && !bySheet.has(name)) {
        open = { found: nothingBeside(), kind: 0, object: 0, left: 0, text: '', notes: new Map() };
        bySheet.set(name, open.found);
      } else if (depth > 1 && u16(bytes, at + 2) === chartStream) open?.found.objects.push('图表');
    } else if (type === record.end) {
      depth = Math.max(0, depth - 1);
      if (depth === 0) open = null;
    } else if (type === record.sheet) names.set(u32(bytes, at), textAt(bytes, at, u8(bytes, at + 6), at + 7));
    else if (!open || depth > 1) continue;
    else if (type === record.object) [open.kind, open.object] = [u16(bytes, at + 4), u16(bytes, at + 6)];
    else if (type === record.text) open.left = open.kind === kinds.dropDown ? 0 : u16(bytes, at + 10);
    else if (type === record.more && open.left > 0 && length > 1) {
      const isWide = (u8(bytes, at) & 1) !== 0;
      const count = Math.min(open.left, isWide ? Math.floor((length - 1) / 2) : length - 1);
      open.text += characters(bytes, at + 1, isWide, count);
      open.left -= count;
    } else if (type === record.note) {
      const words = open.notes.get(u16(bytes, at + 6));
      if (words !== undefined)
        open.found.comments.push(`${letters(u16(bytes, at + 2))}${u16(bytes, at) + 1}：${words}`);
    } else if (margins.includes(type) && length > 3)
      open.found.margins += textAt(bytes, at, u16(bytes, at), at + 2).replace(/&(?:"[^"]*"|\d+|[A-Za-z])/g, ' ');
  }
  return bySheet;
}
