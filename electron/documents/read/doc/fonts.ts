import { u16, u8 } from '../little-endian.ts';
import { symbol } from '../flow/symbols.ts';
import type { DocFile } from './fib.ts';

/** Where the name stands in an entry, behind its length and what else is said of a font ([MS-DOC] 2.9.82). */
const nameAt = 40;
const wide = new TextDecoder('utf-16le');

function fontNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const count = u16(bytes, 0);
  for (let at = 4; names.length < count && at < bytes.length; at += 1 + u8(bytes, at))
    names.push(wide.decode(bytes.subarray(at + nameAt, at + 1 + u8(bytes, at))).replace(/\0[^]*$/, ''));
  return names;
}

/** Gives a character of one of the document's fonts of signs as any font has it; null for one only that font can show. */
export function signsOf(file: DocFile): (font: number, code: number) => string | null {
  const names = fontNames(file.at('fonts'));
  return (font, code) => symbol(names[font] ?? '', code.toString(16));
}
