import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../../services/program.ts';
import { mimeOf } from './mime.ts';
import { readPath } from './path.ts';
import { securityHeaders } from './policy.ts';

export type PageAnswer = { status: 200 | 404; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> };

/** The text in index.html that becomes the nonce of the load. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * Answers the page's request for `pathname` from the folder of the built renderer or the store's pictures: the same
 * under every host. Whatever is not there, or not allowed, is a 404 and says no more.
 */
export async function answerPage(
  pathname: string,
  rendererFolder: string,
  picture: Program['picture'],
): Promise<PageAnswer> {
  const nonce = randomBytes(16).toString('base64');
  const found = await find(pathname, rendererFolder, picture);
  const headers = securityHeaders(nonce);
  if (found === null) return { status: 404, headers, body: new Uint8Array() };
  const body = found.mime.startsWith('text/html')
    ? new TextEncoder().encode(new TextDecoder().decode(found.bytes).replaceAll(noncePlaceholder, nonce))
    : new Uint8Array(found.bytes);
  return { status: 200, headers: { ...headers, 'content-type': found.mime }, body };
}

async function find(pathname: string, rendererFolder: string, picture: Program['picture']) {
  const asked = readPath(pathname);
  if (asked === null) return null;
  if (asked.kind === 'picture') return picture(asked.id);
  const mime = mimeOf(asked.path);
  if (mime === null) return null;
  const bytes = await readFile(join(rendererFolder, asked.path)).catch(() => null);
  return bytes && { mime, bytes };
}
