import { NianbaoError } from '../../../../shared/api/errors.ts';
import { u16, u32, u8 } from '../little-endian.ts';
import type { DocFile } from './fib.ts';

/** A run of characters that lie together in the file: `cp` counts characters of the document, `fc` bytes of the stream. */
export type TextPiece = { from: number; to: number; fc: number; width: 1 | 2; change: Uint8Array };

/** All text of the document and where its characters lie. */
export type DocText = { text: string; pieces: readonly TextPiece[] };

const none = new Uint8Array(0);

/** The properties a piece may change by two bytes alone ([MS-DOC] 2.9.215), as far as they are read. */
const shortChanges: Readonly<Record<number, number>> = {
  0x05: 0x2403,
  0x18: 0x2416,
  0x19: 0x2417,
  0x41: 0x0800,
  0x55: 0x0835,
  0x5c: 0x083c,
};

function changeOf(prm: number, changes: readonly Uint8Array[]): Uint8Array {
  if ((prm & 1) === 1) return changes[prm >> 1] ?? none;
  const code = shortChanges[(prm >> 1) & 0x7f];
  return code === undefined ? none : Uint8Array.of(code & 0xff, code >> 8, prm >> 8);
}

/** The changes and the piece table of a Clx ([MS-DOC] 2.9.38). */
function clxParts(clx: Uint8Array): { changes: Uint8Array[]; table: Uint8Array } {
  const changes: Uint8Array[] = [];
  let at = 0;
  for (; u8(clx, at) === 1 && at < clx.length; at += 3 + u16(clx, at + 1))
    changes.push(clx.subarray(at + 3, at + 3 + u16(clx, at + 1)));
  if (u8(clx, at) !== 2) return { changes, table: none };
  return { changes, table: clx.subarray(at + 5, at + 5 + u32(clx, at + 1)) };
}

/**
 * The text by the piece table. Throws file-damaged where the table is missing, its pieces do not follow one another, or they ask
 * for more characters than the file has bytes.
 */
export function textOf(file: DocFile, path: string): DocText {
  const { changes, table } = clxParts(file.at('clx'));
  const count = Math.floor((table.length - 4) / 12);
  if (count < 1) throw new NianbaoError('file-damaged', { path });
  const narrow = new TextDecoder('windows-1252');
  const wide = new TextDecoder('utf-16le', { ignoreBOM: true });
  const pieces: TextPiece[] = [];
  const texts: string[] = [];
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [u32(table, 4 * index), u32(table, 4 * index + 4)];
    const pcd = 4 * (count + 1) + 8 * index;
    const place = u32(table, pcd + 2);
    const width = (place & 0x40000000) === 0 ? 2 : 1;
    const fc = width === 1 ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
    const length = (to - from) * width;
    bytes += length;
    const known = index === 0 ? from === 0 : from === pieces.at(-1)?.to;
    if (!known || to < from || fc + length > file.document.length || bytes > file.document.length)
      throw new NianbaoError('file-damaged', { path });
    texts.push((width === 1 ? narrow : wide).decode(file.document.subarray(fc, fc + length)));
    pieces.push({ from, to, fc, width, change: changeOf(u16(table, pcd + 6), changes) });
  }
  const text = texts.join('');
  if (text.length < file.story.main.to) throw new NianbaoError('file-damaged', { path });
  return { text, pieces };
}
