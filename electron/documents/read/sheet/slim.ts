import { zipSync } from 'fflate';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { megabytes } from '../../../../shared/api/limits.ts';
import { besideSheets, type Beside } from './beside.ts';
import { openZip } from '../zip-parts.ts';

/** Bytes. A hundred thousand rows of ten columns have about half of this. */
const largestText = 96 * 1024 * 1024;

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
  const parts: Record<string, Uint8Array> = {};
  let size = 0;
  for (const [part, content] of texts) {
    size += content.length;
    if (size > largestText) throw new NianbaoError('file-swollen', { path: name, limit: megabytes(largestText) });
    if (!unneeded.test(part)) parts[part] = content;
  }
  const byName = new Map([...texts].map(([part, content]) => [part.toLowerCase(), content]));
  try {
    return {
      bytes: zipSync(parts, { level: 0 }),
      beside: besideSheets((part) => byName.get(part.toLowerCase()) ?? null, name),
      pictures: archive.names.some((part) => /^xl\/media\//i.test(part)),
    };
  } catch (error) {
    if (error instanceof NianbaoError) throw error;
    throw new NianbaoError('file-damaged', { path: name });
  }
}
