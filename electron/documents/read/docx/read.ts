import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import type { Manuscript, Piece } from '../../../../shared/recognise/manuscript.ts';
import { leftOut } from '../flow/repairs.ts';
import { formatOf } from '../format-of.ts';
import { blocksOf } from './blocks.ts';
import { readChunks, type Chunks, type ReadChunk } from './chunks.ts';
import type { Context, Story } from './context.ts';
import { fieldsIn } from './fields.ts';
import { listCounters } from '../flow/counters.ts';
import { piecesOf } from '../flow/pieces-of.ts';
import { flowing } from './flowing.ts';
import { noteFurniture } from './furniture.ts';
import { readNotes } from './notes.ts';
import { readLists } from './numbering.ts';
import { openParts, type Parts } from '../ooxml/parts.ts';
import { pictureShelf } from './pictures.ts';

import { readStyles } from './styles.ts';
import { child } from '../ooxml/xml.ts';

const hasContent = (piece: Piece): boolean =>
  piece.kind === 'picture' || (piece.kind === 'row' ? piece.cells : [piece.text]).some((text) => text !== '');

function manuscriptOf(parts: Parts, name: string, chunks: Chunks): Manuscript {
  const notes = leftOut();
  const styles = readStyles(parts.related('styles')[0]?.root);
  const lists = readLists(parts.related('numbering')[0]?.root, styles.listOf);
  const { document } = parts;
  const body: Story = { part: document, fields: fieldsIn(document.root), open: [] };
  const pictures = pictureShelf(parts, notes);
  const context: Context = { parts, styles, lists, count: listCounters(), leftOut: notes, pictures, body, chunks };
  const blocks = blocksOf(child(document.root, 'w:body')?.children ?? [], context, body);
  const pieces = piecesOf(flowing(blocks, context, readNotes(parts)), notes);
  noteFurniture(parts, notes);
  if (!pieces.some(hasContent)) throw new NianbaoError('file-empty', { path: name });
  const within = [...chunks.values()].flatMap((chunk) => chunk ?? []);
  const all = [...pictures.all(), ...within.flatMap((chunk) => chunk.pictures)];
  return {
    name,
    format: 'docx',
    unread: within.reduce((sum, { unread }) => sum + unread, 0),
    pieces,
    repairs: [...notes.all(), ...within.flatMap(({ repairs }) => repairs)],
    pictures: [...new Map(all.map((picture) => [picture.id, picture])).values()],
  };
}

/**
 * Reads a Word document (.docx, .docm, .dotx; of Word, WPS, LibreOffice or another program, transitional or strict) into a
 * manuscript: changes accepted, numbers of lists as printed, text boxes and notes behind the paragraph they belong to. Headers,
 * footers, comments, hidden words and tables of contents are left out and noted in `repairs`; macros are not looked at. Throws
 * file-empty, file-too-large, file-damaged or file-swollen.
 */
export function readDocx(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  return manuscriptOf(openParts(bytes, name), name, new Map());
}

/** The same with the documents of other kinds that a document takes in, which `readOther` reads; Word documents in it take in none. */
export function docxReader(readOther: ReadChunk): (bytes: Uint8Array, name: string) => Promise<Manuscript> {
  return async (bytes, name) => {
    refuseTooLarge(name, bytes.length);
    const parts = openParts(bytes, name);
    const read: ReadChunk = (chunk, path) =>
      formatOf(chunk, path) === 'docx' ? Promise.resolve(readDocx(chunk, path)) : readOther(chunk, path);
    return manuscriptOf(parts, name, await readChunks(parts, async (chunk, path) => await read(chunk, path)));
  };
}
