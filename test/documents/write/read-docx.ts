import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

/** All text of a DOCX in document order as an independent reader sees it, without white space. */
export async function docxText(file: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
  return withoutSpaces(value);
}

/** The text parts of a zip by name. */
export function partsOf(file: Uint8Array): (name: string) => string {
  const parts = unzipSync(file);
  return (name) => {
    const bytes = parts[name];
    if (!bytes) throw new Error(`no part ${name}; there are ${Object.keys(parts).join(' ')}`);
    return strFromU8(bytes);
  };
}

/** U+0085 is white space as well: to some readers of XML the end of a line, which JavaScript does not know. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u0085]+/g, '');
}

/** Every match of a pattern's first group. */
export function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
