import { symbol } from '../flow/symbols.ts';

/** Decodings by the number of a Windows code page. */
const pages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages by the character set of a font (`\fcharset`); the ones of 0 and 1 are the document's. */
const sets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const symbolSet = 2;
const manyBytes = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr', 'utf-8']);

/** A font by what says how its bytes are to be read: its character set, or a code page of its own. */
export type Font = { set: number; page: number | null; name: string };

const chinese = /^[\p{ASCII}\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u2027]*$/u;

/** Bytes a font without a character set of its own has are Chinese all the same where they can be nothing else. */
function asChinese(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return chinese.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** The text of bytes in a font of a document that has this code page; U+FFFD stands where they are no character. */
export function decoded(bytes: Uint8Array, font: Font, documentPage: number): string {
  if (bytes.every((byte) => byte < 0x80) && font.set !== symbolSet) return new TextDecoder('latin1').decode(bytes);
  if (font.set === symbolSet)
    return [...bytes]
      .map((byte) => (byte < 33 ? ' ' : (symbol(font.name, byte.toString(16)) ?? String.fromCharCode(byte))))
      .join('');
  const own = font.page ?? sets[font.set] ?? documentPage;
  const label = pages[own] ?? 'windows-1252';
  if (!manyBytes.has(label) && sets[font.set] === undefined) {
    const text = asChinese(bytes);
    if (text !== null) return text;
  }
  return new TextDecoder(label).decode(bytes);
}
