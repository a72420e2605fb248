import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const core = 'docProps/core.xml';
const contentTypes = '[Content_Types].xml';

/** Corrections to the XML of named parts: what a library cannot write itself. */
export type Patches = Readonly<Record<string, (xml: string) => string>>;

/**
 * Rewrites an OOXML file so that equal content gives equal bytes: entries in a fixed order with a fixed time, and the
 * creation and modification dates in docProps/core.xml replaced by `moment` (ISO 8601 in UTC). Parts named in `patches` are corrected
 * on the way; throws if such a part is missing or its correction changes nothing, because it was written for a reason.
 */
export function settle(file: Uint8Array, moment: string, patches: Patches = {}): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  // Office wants the content types first; everything else may stand anywhere.
  names.sort((a, b) => Number(b === contentTypes) - Number(a === contentTypes) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const bytes = parts[name] ?? new Uint8Array();
    entries[name] = name === core ? strToU8(withDates(strFromU8(bytes), moment)) : bytes;
  }
  for (const [name, patch] of Object.entries(patches)) {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = patch(before);
    if (after === before) throw new Error(`${name}: nothing to correct`);
    entries[name] = strToU8(after);
  }
  return zipSync(entries, { level: 6, mtime: fixedTime() });
}

/** A zip of parts in their order; equal parts give equal bytes. */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: fixedTime() });
}

// Made from local fields, because a zip stores local time: the bytes are then the same in every time zone.
const fixedTime = (): Date => new Date(2000, 0, 1);

function withDates(xml: string, moment: string): string {
  return xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, (_, open: string) => open + moment);
}
