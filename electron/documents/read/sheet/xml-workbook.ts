import { NianbaoError } from '../../../../shared/api/errors.ts';
import { nothingBeside, type Beside } from './beside.ts';
import type { Slim } from './slim.ts';

/** How the text of an XML file is encoded, by its byte order mark; without one it is UTF-8, or the Chinese encoding of old programs. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const texts: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (_, code: string) => {
      const value = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code);
      return value > 0 && value <= 0x10_ffff ? String.fromCodePoint(value) : '';
    })
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => texts[name] ?? '');

/** The comments of each sheet; this kind of file has no text boxes and no pictures. */
function besideXml(xml: string): Map<string, Beside> {
  const sheets = xml.split(/<(?:\w+:)?Worksheet\b/).slice(1);
  return new Map(
    sheets.map((sheet) => {
      const [, name = ''] = /\bss:Name="([^"]*)"/.exec(sheet.slice(0, 2000)) ?? [];
      const comments = [...sheet.matchAll(/<(?:\w+:)?Comment\b[^>]*>([\s\S]*?)<\/(?:\w+:)?Comment>/g)];
      return [plain(name), { ...nothingBeside(), comments: comments.map(([, words = '']) => plain(words)) }];
    }),
  );
}

/** A workbook in the XML of Excel 2003, in the one encoding the library reads. Throws file-damaged where it does not end. */
export function xmlWorkbook(bytes: Uint8Array, path: string): Slim {
  const xml = decoded(bytes);
  if (!/<\/(?:\w+:)?Workbook>\s*$/.test(xml.slice(-200))) throw new NianbaoError('file-damaged', { path });
  const body = xml.replace(/^\s*<\?xml[^>]*\?>/, '');
  return {
    bytes: new TextEncoder().encode(`<?xml version="1.0"?>${body}`),
    beside: besideXml(body),
    pictures: false,
  };
}
