import { NianbaoError } from '../../../shared/api/errors.ts';
import type { Format } from '../../../shared/recognise/manuscript.ts';
import { openOle } from './ole.ts';
import { looksLike } from './signature.ts';
import { openZip } from './zip-parts.ts';

const startsWith = (bytes: Uint8Array, prefix: readonly number[], at = 0): boolean =>
  prefix.every((byte, index) => bytes[at + index] === byte);

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(from, to));

/** How an archive begins, and how one without any part does. */
const archiveMarks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** The parts by which an archive is known. */
const archives: readonly (readonly [part: RegExp, format: Format])[] = [
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\.(xml|bin)$/i, 'xlsx'],
  [/^nianbao\.json$/, 'package'],
];

/** The streams by which an OLE file is known; the one of encrypted Office files stands first, for it hides the others. */
const streams: readonly (readonly [stream: string, format: Format | 'encrypted'])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
];

function unknown(path: string, kind: string): NianbaoError {
  return new NianbaoError('file-kind-unknown', { path, looksLike: kind });
}

function archiveFormat(bytes: Uint8Array, path: string): Format {
  const { names } = openZip(bytes, path);
  const found = archives.find(([part]) => names.some((name) => part.test(name)));
  if (found) return found[1];
  throw unknown(path, names.includes('mimetype') ? 'ODF文档' : '压缩包');
}

function oleFormat(bytes: Uint8Array, path: string): Format {
  const names = new Set(openOle(bytes, path).names.map((name) => name.toLowerCase()));
  const found = streams.find(([stream]) => names.has(stream.toLowerCase()));
  if (!found) throw unknown(path, '旧版Office文件');
  if (found[1] === 'encrypted') throw new NianbaoError('file-encrypted', { path });
  return found[1];
}

const markup = /<(?:!doctype\s+html|html|head|body|table|meta|div|p|title)[\s>/]/i;

/** What stands before the first element of an XML file: its declaration, instructions, comments. */
const declaredXml = /^\s*<\?xml\s(?:[^<>]|<[?!][^>]*>|>)*?<([\w:.-]+)/i;

/** XML files of Office by the element they begin with, without its prefix; what is no format has no reader. */
const roots: readonly (readonly [root: RegExp, format: Format | null, kind: string])[] = [
  [/^html$/i, 'html', ''],
  [/^(?:\w+:)?Workbook$/, 'xls', ''],
  [/^(?:\w+:)?wordDocument$/, null, 'Word 2003 XML文档'],
  [/^(?:\w+:)?package$/, null, 'Office XML文档'],
  [/^(?:\w+:)?document$/, null, 'ODF文档'],
];

/** A page as text, whatever its encoding: NULs of UTF-16 and byte order marks are left out. */
function textFormat(bytes: Uint8Array, path: string): Format {
  const head = latin(bytes, 0, 4096)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '');
  const [, root] = declaredXml.exec(head) ?? [];
  if (root !== undefined && !markup.test(`<${root}>`)) {
    const [, format, kind] = roots.find(([pattern]) => pattern.test(root)) ?? [root, null, 'XML文件'];
    if (format === null) throw unknown(path, kind);
    return format;
  }
  if (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?(?:MIME-Version|Content-Type):/i.test(head) &&
    /multipart|text\/html/i.test(head)
  )
    return 'mht';
  return /^[^\p{L}\p{N}]{0,200}</u.test(head) && markup.test(head) ? 'html' : 'text';
}

/**
 * The kind of a file by its content; its name says nothing sure (a .doc may be a web page, a .docx an old .doc). Throws
 * file-kind-unknown for what no reader takes, file-encrypted, and what opening an archive throws.
 */
export function formatOf(bytes: Uint8Array, path: string): Format {
  if (archiveMarks.some((mark) => startsWith(bytes, mark))) return archiveFormat(bytes, path);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oleFormat(bytes, path);
  const head = latin(bytes, 0, 1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  const other = looksLike(bytes);
  if (other !== null) throw unknown(path, other);
  return textFormat(bytes, path);
}
