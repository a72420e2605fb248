import { decodeText } from '../encoding.ts';
import { cutOut } from './cut-out.ts';

/** A page as text; `unread` counts the places whose bytes are no character, where U+FFFD stands in the text. */
export type DecodedPage = { text: string; encoding: string; unread: number };

const sniffed = 8192;
const declaration = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/i;

/** A character a byte; the platform's own latin1 decoder is that of Windows, which moves some. */
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** The encoding a page says it has, as the platform calls it; null if it says none that is known. */
function declared(bytes: Uint8Array, hint: string | null): string | null {
  const match = declaration.exec(latin(bytes.subarray(0, sniffed)));
  for (const label of [match?.[1] ?? match?.[2], hint]) {
    if (label === undefined || label === null) continue;
    try {
      const { encoding } = new TextDecoder(label);
      return encoding === 'gbk' ? 'gb18030' : encoding;
    } catch {
      continue;
    }
  }
  return null;
}

const hasMark = ([first, second, third]: Uint8Array): boolean =>
  (first === 0xef && second === 0xbb && third === 0xbf) ||
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff);

/**
 * The bytes of the words alone: a page is mostly markup and scripts in ASCII, beside which a wrong decoding of its few words
 * would look right. `<` and `>` are never part of a character of UTF-8 or GB18030.
 */
function wordsOf(bytes: Uint8Array): Uint8Array {
  const seen = [
    ['<script', '</script'],
    ['<style', '</style'],
    ['<!--', '-->'],
  ].reduce((text, [open = '', close = '']) => cutOut(text, open, close), latin(bytes));
  const text = seen.replace(/<[^<>]*>/g, '\n').replace(/[ \t\r\n]+/g, '\n');
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedPage {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, unread: text.split('\ufffd').length - 1 };
}

/** More places than this share of the words that are no characters: the page is in another encoding. */
const mostDamage = 0.05;

/**
 * Decodes a web page. A byte order mark decides, then whether the words are valid in an encoding: what a page or the header of its
 * part (`hint`) says of itself is often not so, and counts only where the bytes leave it open. Null if nothing
 * gives readable text.
 */
export function decodePage(bytes: Uint8Array, hint: string | null = null): DecodedPage | null {
  if (hasMark(bytes) || bytes.includes(0)) return decodeText(bytes);
  const words = wordsOf(bytes);
  const said = declared(bytes, hint);
  // Encodings that the decoder of plain texts does not know are believed where they are valid.
  if (said !== null && !/^(?:utf-|gb18030|windows-1252)/.test(said)) {
    const page = decodeAs(bytes, said);
    if (page.unread === 0) return page;
  }
  const found = decodeText(words);
  if (found) return decodeAs(bytes, found.encoding);
  const page = decodeAs(bytes, said ?? 'utf-8');
  return page.unread <= Math.max(1, words.length * mostDamage) ? page : null;
}
