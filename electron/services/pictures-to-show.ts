import type { Apart } from './apart.ts';
import { unwatched } from './long-work.ts';

/** Base64 characters of all pictures that are shown before a file is accepted; what goes beyond is shown as words. */
const most = 24_000_000;

/** The pictures with these ids out of a file, as data URLs, as many as may be sent. Rejects with what reading the file throws. */
export async function picturesToShow(
  apart: Apart,
  file: { name: string; bytes: Uint8Array },
  ids: readonly string[],
): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  let size = 0;
  for (const { id, mime, bytes } of await apart('pictures', { ...file, ids }, unwatched.signal)) {
    const base64 = Buffer.from(bytes).toString('base64');
    if (size + base64.length > most) continue;
    size += base64.length;
    shown[id] = `data:${mime};base64,${base64}`;
  }
  return shown;
}
