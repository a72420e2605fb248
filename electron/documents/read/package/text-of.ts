/**
 * Bytes. The largest report has some three megabytes as JSON. More is never parsed: what V8 takes for it in one go can be beyond
 * what a thread may have, and that ends the whole program, not the thread.
 */
const largest = 16 * 1024 * 1024;

/** Bytes as the text they are in UTF-8; null where they are none, more than any report has, or where there are no bytes. */
export function textOf(bytes: Uint8Array | null): string | null {
  if (bytes === null || bytes.length > largest) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
