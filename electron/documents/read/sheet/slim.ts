import { zipSync } from 'fflate';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { megabytes } from '../../../../shared/api/limits.ts';
import { besideSheets, type Beside } from './beside.ts';
import { openZip } from '../zip-parts.ts';
import { withPlainFills } from './plain-fills.ts';

/** Bytes of all parts together. Five hundred thousand cells have about as much; what the library makes of them is ten times as large. */
const largestText = 32 * 1024 * 1024;
/** Bytes between two tags: a cell holds 32,767 characters. The library takes longer texts apart sign by sign. */
const longestText = 1024 * 1024;
/** Widths of columns in one part, each of which may be said of all columns. */
const mostWidths = 2000;

/** Bytes of a workbook that is not written as XML: a cell takes a dozen of them. */
const largestBinary = 12 * 1024 * 1024;
/** Tags of all parts together: a cell takes four. */
const mostTags = 3_000_000;
const tag = 0x3c;

/** Parts that hold no words of a cell: pictures, charts, macros, other workbooks. */
const unneeded =
  /^xl\/(?:media|embeddings|externalLinks|drawings|charts|chartsheets|diagrams|activeX|ctrlProps|printerSettings|vba|macrosheets|dialogsheets|queryTables|pivot\w*|slicer\w*|customProperty|threadedComments|persons|comments)/i;

/** Those of them that say what stands beside the cells. */
const beside = /^xl\/(?:drawings\/(?:_rels\/)?drawing|comments)/i;

/** A workbook as the library gets it, what stands beside its sheets' cells, and whether there are pictures. */
export type Slim = { bytes: Uint8Array; beside: ReadonlyMap<string, Beside>; pictures: boolean };

/**
 * A workbook with the parts alone that are read, unpacked: opened with our own limits before the library sees it, which
 * believes what an archive says of its sizes. Throws file-damaged or file-swollen.
 */
export function slimWorkbook(bytes: Uint8Array, name: string): Slim {
  const archive = openZip(bytes, name);
  const isText = (part: string): boolean => !part.endsWith('/') && /\.(?:xml|rels|bin)$/i.test(part);
  const texts = archive.parts((part) => isText(part) && !(unneeded.test(part) && !beside.test(part)));
  refuseSwollen(texts, name);
  const parts = new Map([...texts].filter(([part]) => !unneeded.test(part)));
  const byName = new Map([...texts].map(([part, content]) => [part.toLowerCase(), content]));
  try {
    return {
      bytes: zipSync(Object.fromEntries(withPlainFills(parts)), { level: 0 }),
      beside: besideSheets((part) => byName.get(part.toLowerCase()) ?? null, name),
      pictures: archive.names.some((part) => /^xl\/media\//i.test(part)),
    };
  } catch (error) {
    if (error instanceof NianbaoError) throw error;
    throw new NianbaoError('file-damaged', { path: name });
  }
}

function widthsIn(content: Uint8Array): number {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  let count = 0;
  for (let at = bytes.indexOf('col '); at >= 0; at = bytes.indexOf('col ', at + 4)) count += 1;
  return count;
}

function refuseSwollen(parts: ReadonlyMap<string, Uint8Array>, path: string): void {
  const refuse = (limit: string): never => {
    throw new NianbaoError('file-swollen', { path, limit });
  };
  let [text, binary, tags] = [0, 0, 0];
  for (const [part, content] of parts) {
    if (/\.bin$/i.test(part)) binary += content.length;
    else text += content.length;
    if (text > largestText) refuse(megabytes(largestText));
    if (binary > largestBinary) refuse(megabytes(largestBinary));
    if (/\.bin$/i.test(part)) continue;
    let last = 0;
    for (let at = content.indexOf(tag); at >= 0; at = content.indexOf(tag, at + 1)) {
      if (at - last > longestText) refuse(megabytes(longestText));
      last = at;
      tags += 1;
    }
    if (content.length - last > longestText) refuse(megabytes(longestText));
    if (tags > mostTags) refuse(`${mostTags / 10_000}万个标记`);
    if (widthsIn(content) > mostWidths) refuse(`${mostWidths}个列宽`);
  }
}
