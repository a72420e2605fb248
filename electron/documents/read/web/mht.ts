import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { decodePage, type DecodedPage } from './charset.ts';
import { leavesOf, readMime, type MimePart } from './mime.ts';
import type { Resource } from './page.ts';
import { readPage } from './read-page.ts';
import { notRead } from '../../../../shared/recognise/not-read.ts';

const isPage = ({ type, attachment }: MimePart): boolean =>
  attachment === null && (type === 'text/html' || type === 'application/xhtml+xml');
const isPlain = ({ type, attachment, bytes }: MimePart): boolean =>
  attachment === null && type === 'text/plain' && bytes.length > 0;

/** The page of an archive: the part named as the start of its multipart, else the first one. */
function mainPart(root: MimePart): MimePart | null {
  const leaves = leavesOf(root);
  const starts = [root, ...root.parts].flatMap(({ start }) => (start === null ? [] : [start]));
  return (
    leaves.find((part) => isPage(part) && part.id !== null && starts.includes(part.id)) ??
    leaves.find(isPage) ??
    leaves.find(isPlain) ??
    null
  );
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** An address in one way of writing; a relative one as it stands under `base`. */
function absolute(address: string, base: string | null): string {
  try {
    return readable(new URL(address, base ?? undefined).href);
  } catch {
    return readable(address);
  }
}

const fileName = (address: string): string =>
  readable(address.split(/[?#]/)[0]?.split(/[/\\]/).at(-1) ?? '').toLowerCase();

/** Finds the parts of an archive by what the page calls them: cid:…, their place, or at last their name if only one has it. */
function resourcesOf(root: MimePart, main: MimePart): Resource {
  const leaves = leavesOf(root).filter((part) => part !== main);
  const known = new Map<string, MimePart>();
  const names = new Map<string, MimePart[]>();
  for (const part of leaves) {
    if (part.id !== null) known.set(`cid:${part.id}`, part);
    if (part.location === null) continue;
    known.set(absolute(part.location, main.location), part);
    const name = fileName(part.location);
    names.set(name, [...(names.get(name) ?? []).slice(0, 1), part]);
  }
  return (address) => {
    const plain = address.trim();
    if (/^cid:/i.test(plain)) return known.get(`cid:${readable(plain.slice(4))}`)?.bytes ?? null;
    const alike = names.get(fileName(plain)) ?? [];
    const part =
      known.get(absolute(plain, main.location)) ?? (alike.length === 1 && fileName(plain) !== '' ? alike[0] : null);
    return part?.bytes ?? null;
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page of the lines of a mail that has no page. */
const asPage = (decoded: DecodedPage): DecodedPage => ({ ...decoded, text: `<pre>${escaped(decoded.text)}</pre>` });

/**
 * Reads a page saved in one file (MHT by IE, Edge, Chrome, 360, Word, WPS) or an e-mail into a manuscript, with the
 * pictures and frames in it. Throws file-damaged where no page is found in it, and what reading a page throws.
 */
export function readMht(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  const root = readMime(bytes);
  const main = mainPart(root);
  const page = main && decodePage(main.bytes, main.charset);
  if (!main || !page) throw new NianbaoError('file-damaged', { path: name });
  const manuscript = readPage(isPage(main) ? page : asPage(page), {
    name,
    format: 'mht',
    resource: resourcesOf(root, main),
  });
  const attachments = leavesOf(root).flatMap(({ attachment }) => (attachment === null ? [] : [attachment]));
  if (attachments.length === 0) return manuscript;
  return {
    ...manuscript,
    repairs: [
      ...manuscript.repairs,
      { what: notRead.attachments, before: attachments.join('；').slice(0, 1000), after: '' },
    ],
  };
}
