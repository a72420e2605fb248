import { hexDigit } from '../little-endian.ts';

/**
 * A part of a web archive or an e-mail: its type in lower case, what its headers say of it, and its content as bytes. Why not
 * a library: those for mail decode a text by what its header says, and here the bytes themselves are needed to find that out.
 */
export type MimePart = {
  type: string;
  charset: string | null;
  id: string | null;
  location: string | null;
  /** The name of a file sent along, null for what is shown with the page. */
  attachment: string | null;
  /** Of a multipart: which part is the page, if it says so. */
  start: string | null;
  bytes: Uint8Array;
  parts: MimePart[];
};

const deepest = 16;
const mostParts = 10_000;

type Headers = ReadonlyMap<string, string>;

/** A word of a header outside ASCII as mail writes it: =?utf-8?B?…?=. */
const encodedWord = /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=\s*/gi;

function plainHeader(value: string): string {
  return value.replace(encodedWord, (whole, charset: string, kind: string, content: string) => {
    const bytes = /b/i.test(kind) ? Buffer.from(content, 'base64') : unquoted(content.replaceAll('_', ' '));
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return whole;
    }
  });
}

/** Reads the headers, those that go on over several lines in one, by names in lower case. */
function readHeaders(text: string): Headers {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, plainHeader(line.slice(colon + 1).trim()));
  }
  return headers;
}

/** A parameter of a header (boundary="…"), null if it has none of that name. */
function parameter(header: string | undefined, name: string): string | null {
  const match = new RegExp(`[;\\s]${name}\\*?=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(
    ` ${header ?? ''}`,
  );
  return match ? (match[1]?.replace(/\\(.)/g, '$1') ?? match[2] ?? null) : null;
}

const equals = 0x3d;
const softBreak = /=[ \t]{0,8}\r?\n/g;

/**
 * Bytes of quoted-printable text; a sign that begins no code stays as it is. Byte by byte, because a page of many megabytes has
 * a code for each of them.
 */
function unquoted(text: string): Uint8Array {
  const bytes = Buffer.from(text.replace(softBreak, ''), 'latin1');
  let filled = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const high = byte === equals ? hexDigit(bytes[at + 1] ?? 0) : -1;
    const low = high < 0 ? -1 : hexDigit(bytes[at + 2] ?? 0);
    if (low >= 0) at += 2;
    bytes[filled++] = low < 0 ? byte : high * 16 + low;
  }
  return bytes.subarray(0, filled);
}

function decoded(content: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return new Uint8Array(Buffer.from(content, 'base64'));
  return /^quoted-printable$/i.test(encoding) ? unquoted(content) : new Uint8Array(Buffer.from(content, 'latin1'));
}

/** The contents between the boundaries; where the last one is missing, the file was cut off and what there is counts. */
function divided(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let open = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const rest = /^(--)?[ \t]*(?:\r?\n|$)/.exec(body.slice(at + mark.length, at + mark.length + 200));
    if ((at > 0 && body[at - 1] !== '\n') || !rest) continue;
    if (open >= 0) parts.push(body.slice(open, at).replace(/\r?\n$/, ''));
    open = at + mark.length + rest[0].length;
    if (rest[1] !== undefined) return parts;
    if (parts.length >= mostParts) break;
  }
  return open >= 0 && open < body.length ? [...parts, body.slice(open)] : parts;
}

const unbracketed = (value: string | undefined): string | null => value?.trim().replace(/^<|>$/g, '') ?? null;

function readPart(text: string, depth: number): MimePart {
  const blank = /^\r?\n|\r?\n[ \t]*\r?\n/.exec(text);
  const headers = readHeaders(blank ? text.slice(0, blank.index) : '');
  const body = blank ? text.slice(blank.index + blank[0].length) : text;
  const said = headers.get('content-type');
  const type = (said?.split(';')[0] ?? 'text/plain').trim().toLowerCase();
  const boundary = parameter(said, 'boundary');
  const inner = type.startsWith('multipart/') && boundary !== null && depth < deepest ? divided(body, boundary) : [];
  const disposition = headers.get('content-disposition');
  return {
    type,
    charset: parameter(said, 'charset'),
    id: unbracketed(headers.get('content-id')),
    location: headers.get('content-location')?.trim() ?? null,
    attachment: /^\s*attachment/i.test(disposition ?? '')
      ? (parameter(disposition, 'filename') ?? parameter(said, 'name') ?? type)
      : null,
    start: unbracketed(parameter(said, 'start') ?? undefined),
    bytes: inner.length > 0 ? new Uint8Array() : decoded(body, headers.get('content-transfer-encoding')?.trim() ?? ''),
    parts: inner.map((part) => readPart(part, depth + 1)),
  };
}

/** Reads a web archive (.mht) or an e-mail (.eml) into its parts. Never throws: what cannot be read is a part without sense. */
export function readMime(bytes: Uint8Array): MimePart {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return readPart(text.replace(/^(?:\u00ef\u00bb\u00bf)?[\r\n]*/, ''), 0);
}

/** The parts that are no multiparts themselves, in their order. */
export function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length > 0 ? part.parts.flatMap(leavesOf) : [part];
}
