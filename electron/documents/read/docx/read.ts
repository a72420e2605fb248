import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import type { Manuscript, Piece } from '../../../../shared/recognise/manuscript.ts';
import { leftOut } from '../flow/repairs.ts';
import { blocksOf } from './blocks.ts';
import type { Context, Story } from './context.ts';
import { counter } from './counting.ts';
import { fieldsIn } from './fields.ts';
import { noteFurniture } from './furniture.ts';
import { readNotes } from './notes.ts';
import { readLists } from './numbering.ts';
import { openParts } from './parts.ts';
import { pictureShelf } from './pictures.ts';
import { piecesOf } from './pieces.ts';

import { readStyles } from './styles.ts';
import { child } from './xml.ts';

const hasContent = (piece: Piece): boolean =>
  piece.kind === 'picture' || (piece.kind === 'row' ? piece.cells : [piece.text]).some((text) => text !== '');

/**
 * Reads a Word document (.docx, .docm, .dotx; of Word, WPS, LibreOffice or another program, transitional or strict) into a
 * manuscript: changes accepted, numbers of lists as printed, text boxes and notes behind the paragraph they belong to. Headers,
 * footers, comments, hidden words and tables of contents are left out and noted in `repairs`; macros are not looked at. Throws
 * file-empty, file-too-large, file-damaged or file-swollen.
 */
export function readDocx(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  const parts = openParts(bytes, name);
  const notes = leftOut();
  const styles = readStyles(parts.related('styles')[0]?.root);
  const lists = readLists(parts.related('numbering')[0]?.root, styles.listOf);
  const { document } = parts;
  const body: Story = { part: document, fields: fieldsIn(document.root), open: [] };
  const pictures = pictureShelf(parts, notes);
  const context: Context = { parts, styles, lists, count: counter(lists), leftOut: notes, pictures, body };
  const blocks = blocksOf(child(document.root, 'w:body')?.children ?? [], context, body);
  const pieces = piecesOf(blocks, context, readNotes(parts));
  noteFurniture(parts, notes);
  if (!pieces.some(hasContent)) throw new NianbaoError('file-empty', { path: name });
  return { name, format: 'docx', unread: 0, pieces, repairs: notes.all(), pictures: pictures.all() };
}
