import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const core = 'docProps/core.xml';
const contentTypes = '[Content_Types].xml';

// Local fields, because a zip stores local time: the bytes are then the same in every time zone.
const zipTime = new Date(2000, 0, 1);

/**
 * Rewrites an OOXML file so that equal content gives equal bytes: entries in a fixed order with a fixed time, and the
 * creation and modification dates in docProps/core.xml replaced by `moment` (ISO 8601 in UTC).
 */
export function settle(file: Uint8Array, moment: string): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  // Office wants the content types first; everything else may stand anywhere.
  names.sort((a, b) => Number(b === contentTypes) - Number(a === contentTypes) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const bytes = parts[name] ?? new Uint8Array();
    entries[name] = name === core ? strToU8(withDates(strFromU8(bytes), moment)) : bytes;
  }
  return zipSync(entries, { level: 6, mtime: zipTime });
}

function withDates(xml: string, moment: string): string {
  return xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, (_, open: string) => open + moment);
}
