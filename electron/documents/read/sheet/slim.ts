import { zipSync } from 'fflate';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { megabytes } from '../../../../shared/api/limits.ts';
import { openZip } from '../zip-parts.ts';

/** Bytes. A hundred thousand rows of ten columns have about half of this. */
const largestText = 96 * 1024 * 1024;

/** Parts that hold no words of a cell: pictures, charts, macros, other workbooks. */
const unneeded =
  /^xl\/(?:media|embeddings|externalLinks|drawings|charts|chartsheets|diagrams|activeX|ctrlProps|printerSettings|vba|macrosheets|dialogsheets|queryTables|pivot\w*|slicer\w*|customProperty|threadedComments|persons|comments)/i;

/**
 * A workbook with the parts alone that are read, unpacked: opened with our own limits before the library sees it, which
 * believes what an archive says of its sizes. Throws file-damaged or file-swollen.
 */
export function slimWorkbook(bytes: Uint8Array, name: string): { bytes: Uint8Array; pictures: boolean } {
  const archive = openZip(bytes, name);
  const parts: Record<string, Uint8Array> = {};
  let size = 0;
  for (const part of archive.names) {
    if (part.endsWith('/') || unneeded.test(part) || !/\.(?:xml|rels|bin)$/i.test(part)) continue;
    const content = archive.part(part);
    if (!content) continue;
    size += content.length;
    if (size > largestText) throw new NianbaoError('file-swollen', { path: name, limit: megabytes(largestText) });
    parts[part] = content;
  }
  try {
    return { bytes: zipSync(parts, { level: 0 }), pictures: archive.names.some((part) => /^xl\/media\//i.test(part)) };
  } catch {
    throw new NianbaoError('file-damaged', { path: name });
  }
}
