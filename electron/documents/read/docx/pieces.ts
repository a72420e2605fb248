import { pieceText, type Piece, type PictureAt } from '../../../../shared/recognise/manuscript.ts';
import { blocksOf, type Beside, type Block, type Cell, type Chunk, type Paragraph, type Table } from './blocks.ts';
import type { Context, Story } from './context.ts';
import { withDrawnRows } from './drawn-rows.ts';
import { gridOf } from './grid.ts';
import { plainText } from './inline.ts';
import { isBlank, isLayout, isRowOfLayout } from './layout.ts';
import type { Notes } from './notes.ts';

/** What no document may hold: control characters, the byte order mark, zero-width spaces. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\ufeff\ufffe\uffff]/g;
const setIn = /^(?:\u3000| {2}|\t)/;

/** A number and the words behind it; letters and digits that would run together keep apart. */
function joined(number: string, spaced: boolean, text: string): string {
  const apart = spaced && (/[\p{L}\p{N}]$/u.test(number) || (/[.．]$/.test(number) && /^\d/.test(text)));
  return number === '' || text === '' ? number + text : `${number}${apart ? ' ' : ''}${text}`;
}

/** Headings and titles that are set in several lines are one all the same; in text a line of its own is a paragraph. */
const staysWhole = ({ look }: Paragraph, lines: readonly string[]): boolean =>
  look.level !== undefined && lines.every((line) => line.length <= 40 && !/[。！？；]$/.test(line));

type Style = Pick<Paragraph, 'look' | 'indented'>;
type Line = { text: string; pictures: { picture: PictureAt; alt: string }[] };

/** The lines of a paragraph, its number before the first. */
function linesOf(paragraph: Paragraph, numbersAlone: boolean): Line[] {
  let lines: Line[] = [{ text: '', pictures: [] }];
  for (const inline of paragraph.inlines) {
    const last = lines.at(-1);
    if (inline.kind === 'break') lines.push({ text: '', pictures: [] });
    else if (inline.kind === 'text' && last) last.text += inline.text;
    else if (inline.kind === 'picture') last?.pictures.push(inline);
  }
  const texts = lines.map(({ text }) => text.trim());
  if (lines.length > 1 && staysWhole(paragraph, texts))
    lines = [{ text: texts.join(''), pictures: lines.flatMap(({ pictures }) => pictures) }];
  const { text: number, spaced } = paragraph.number ?? { text: '', spaced: false };
  const filled = lines.findIndex(({ text }) => text.trim() !== '');
  const at = filled < 0 && numbersAlone ? 0 : filled;
  return lines.map(({ text, pictures }, index) => ({
    text: index === at && number !== '' ? joined(number, spaced, text.trim()) : text,
    pictures,
  }));
}

/** What is in the cells of a row beside their text. */
type Found = Pick<Line, 'pictures'> & { beside: Beside[] };

const clean = (text: string): string => text.replace(unprintable, '').trim();

/**
 * Makes pieces of a document's blocks. Boxes and notes stand behind the paragraph, or the row, that they are anchored in; so do
 * the pictures of a row.
 */
export function piecesOf(body: readonly Block[], context: Context, notes: Notes): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  let tables = 0;

  const paragraphPiece = (text: string, { look, indented }: Style, part: string | undefined): void => {
    line += 1;
    const cleaned = clean(text);
    if (cleaned === '') return;
    pieces.push({
      kind: 'paragraph',
      text: cleaned,
      ...(indented || setIn.test(text) ? { indented: true } : {}),
      ...(Object.keys(look).length > 0 ? { look } : {}),
      line,
      ...(part === undefined ? {} : { part }),
    });
  };

  const picturePieces = ({ pictures }: Pick<Line, 'pictures'>, part: string | undefined): void => {
    for (const { picture, alt } of pictures)
      pieces.push({ kind: 'picture', text: clean(alt), picture, line, ...(part === undefined ? {} : { part }) });
  };

  const put = (blocks: readonly Block[], story: Story, part?: string): void => {
    for (const block of blocks) {
      if (block.kind === 'table') putTable(block, story, part);
      if (block.kind === 'chunk') putChunk(block);
      if (block.kind !== 'paragraph') continue;
      if (block.number?.sign) context.leftOut.leave('项目符号', block.number.sign);
      for (const one of linesOf(block, false)) {
        paragraphPiece(one.text, block, part);
        picturePieces(one, part);
      }
      putBeside(block.beside, story, part);
    }
  };

  const putBeside = (beside: readonly Beside[], story: Story, part: string | undefined): void => {
    for (const inline of beside) {
      if (inline.kind === 'box') put(inline.blocks, story, part ?? '文本框');
      else if (inline.kind === 'art') paragraphPiece(inline.text, { look: {}, indented: false }, part ?? '文本框');
      else if (inline.kind === 'note') {
        const note = notes(inline.of, inline.id);
        if (!note) continue;
        if (inline.of === 'comments') context.leftOut.leave('批注', plainText(note.content));
        else {
          const blocks = blocksOf(note.content.children, context, note.story);
          const [first, ...rest] = blocks;
          const named = first?.kind === 'paragraph' ? [{ ...first, inlines: [note.label, ...first.inlines] }] : [];
          put(first?.kind === 'paragraph' ? [...named, ...rest] : blocks, note.story, note.part);
        }
      }
    }
  };

  /** What a cell says, a line a paragraph; of a table in it a line a row. What else is in it is added to `found`. */
  const cellText = (blocks: readonly Block[], found: Found): string =>
    blocks
      .flatMap((block): string[] => {
        if (block.kind === 'table')
          return block.rows.map((row) =>
            row.map((cell) => cellText(cell.blocks, found).replaceAll('\n', '')).join(' '),
          );
        if (block.kind === 'chunk') return block.manuscript.pieces.map(pieceText);
        found.beside.push(...block.beside);
        return linesOf(block, true).map(({ text, pictures }) => {
          found.pictures.push(...pictures);
          return text;
        });
      })
      .map((text) => clean(text).replaceAll('\t', ' '))
      .filter((text) => text !== '')
      .join('\n');

  const putRow = (cells: readonly (readonly Block[] | null)[], rest: object, story: Story, part?: string): void => {
    const found: Found = { pictures: [], beside: [] };
    line += 1;
    const texts = cells.map((blocks) => (blocks === null ? '' : cellText(blocks, found)));
    pieces.push({ kind: 'row', cells: texts, ...rest, table: tables, line, ...(part === undefined ? {} : { part }) });
    picturePieces(found, part);
    putBeside(found.beside, story, part);
  };

  /** The pieces of another document, numbered on. */
  const putChunk = ({ manuscript }: Chunk): void => {
    const before = tables;
    for (const piece of manuscript.pieces) {
      line += 1;
      if (piece.kind === 'row' && piece.table !== undefined) {
        tables = Math.max(tables, before + piece.table);
        pieces.push({ ...piece, line, table: before + piece.table });
      } else pieces.push({ ...piece, line });
    }
  };

  const putTable = (table: Table, story: Story, part: string | undefined): void => {
    tables += 1;
    const layout = isLayout(table);
    const rows = gridOf(table);
    rows.forEach(({ cells, spans }, at) => {
      const written: readonly Cell[] = table.rows[at] ?? [];
      if (!layout || isRowOfLayout(written)) putRow(cells, spans.length > 0 ? { spans } : {}, story, part);
      else for (const cell of written) if (!isBlank(cell)) put(cell.blocks, story, part);
    });
  };

  put(body, context.body, undefined);
  return withDrawnRows(pieces, tables);
}
