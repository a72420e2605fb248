import { hexDigit } from '../little-endian.ts';

/**
 * What an RTF file is made of: groups, control words with their number, and bytes of text, in which each `\'hh` is a byte too.
 * `binary` is the data that `\bin` announces.
 */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | null }
  | { kind: 'text'; bytes: Uint8Array }
  | { kind: 'binary'; from: number; to: number };

const code = (char: string): number => char.charCodeAt(0);
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isSpecial = (byte: number): boolean =>
  byte === 0x5c || byte === 0x7b || byte === 0x7d || byte === 0x0a || byte === 0x0d;
const longestWord = 32;

/** Signs that are characters of the text when they follow a backslash. */
const plainSigns = new Set(['\\', '{', '}'].map(code));

/** The byte that stands as `\'hh` at a place, -1 where none does. */
function byteAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0x5c || bytes[at + 1] !== 0x27) return -1;
  const [high, low] = [hexDigit(bytes[at + 2] ?? 0), hexDigit(bytes[at + 3] ?? 0)];
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** All that follow one another from a place on. */
function bytesAt(bytes: Uint8Array, from: number): Uint8Array {
  let to = from;
  while (byteAt(bytes, to) >= 0) to += 4;
  return Uint8Array.from({ length: (to - from) / 4 }, (_, index) => byteAt(bytes, from + 4 * index));
}

/** A control word at the letter after its backslash, and where what follows begins: one blank belongs to the word. */
function wordAt(bytes: Uint8Array, from: number): { word: string; value: number | null; next: number } {
  let at = from;
  while (at - from < longestWord && isLetter(bytes[at] ?? 0)) at += 1;
  const word = String.fromCharCode(...bytes.subarray(from, at));
  const digits = (bytes[at] ?? 0) === 0x2d && isDigit(bytes[at + 1] ?? 0) ? at + 1 : at;
  let end = digits;
  while (end - digits < 10 && isDigit(bytes[end] ?? 0)) end += 1;
  const number = Number(String.fromCharCode(...bytes.subarray(digits, end)));
  const value = end === digits ? null : digits > at ? -number : number;
  return { word, value, next: bytes[end] === 0x20 ? end + 1 : end };
}

/** Takes the bytes of a file apart. Whatever they are, every step goes forward. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (byte === 0x7b || byte === 0x7d) {
      at += 1;
      yield byte === 0x7b ? { kind: 'open' } : { kind: 'close' };
    } else if (byte === 0x0a || byte === 0x0d) at += 1;
    else if (byte !== 0x5c) {
      const from = at;
      while (at < bytes.length && !isSpecial(bytes[at] ?? 0)) at += 1;
      yield { kind: 'text', bytes: bytes.subarray(from, at) };
    } else if (isLetter(next)) {
      const { word, value, next: after } = wordAt(bytes, at + 1);
      at = after;
      if (word !== 'bin') yield { kind: 'word', word, value };
      else {
        const to = Math.min(bytes.length, at + Math.max(0, value ?? 0));
        yield { kind: 'binary', from: at, to };
        at = to;
      }
    } else if (next === 0x27) {
      const text = bytesAt(bytes, at);
      at += text.length === 0 ? 2 : 4 * text.length;
      if (text.length > 0) yield { kind: 'text', bytes: text };
    } else {
      at += 2;
      if (plainSigns.has(next)) yield { kind: 'text', bytes: Uint8Array.of(next) };
      else yield { kind: 'word', word: String.fromCharCode(next), value: null };
    }
  }
}
