import { pieceText, type Piece } from '../../../../shared/recognise/manuscript.ts';
import type { Block, Row } from './block.ts';
import { withDrawnRows } from './drawn-rows.ts';
import { onGrid } from './grid.ts';
import { isLayout, isRowOfLayout } from './layout-table.ts';
import type { LeftOut } from './repairs.ts';

/** What no document may hold: control characters, soft hyphens, zero-width characters, the byte order mark. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g;
const indent = /^(?:\u3000|\t| {2})/;

const clean = (line: string): string => line.replace(unprintable, '').replaceAll('\u00a0', ' ').trim();
const cleanWithoutTabs = (line: string): string => clean(line).replaceAll('\t', ' ');

/** The text of a cell: its paragraphs a line each, a table in it a line a row. */
function cellText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return block.text.split('\n');
      if (block.kind === 'pieces') return block.pieces.map(pieceText);
      if (block.kind !== 'table') return [];
      return block.rows.map(({ cells }) => cells.map((cell) => cellText(cell.blocks).replaceAll('\n', '')).join(' '));
    })
    .map(cleanWithoutTabs)
    .filter((line) => line !== '')
    .join('\n');
}

/** What stands in a row beside its text: pictures, boxes, notes. */
const besideText = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'pieces') return [];
    if (block.kind !== 'table') return [block];
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => besideText(cell.blocks)));
  });

type Written = { pieces: Piece[]; line: number; tables: number; part: string | undefined; left: LeftOut };
type Paragraph = Extract<Block, { kind: 'paragraph' }>;

const partOf = ({ part }: Written): { part?: string } => (part === undefined ? {} : { part });

/** Headings and titles that are set in several lines are one all the same; in text a line of its own is a paragraph. */
function linesOf({ text, look }: Paragraph): string[] {
  const lines = text.split('\n');
  const isHeading = look.level !== undefined;
  const whole = isHeading && lines.every((line) => line.trim().length <= 40 && !/[。！？；]$/.test(line.trim()));
  return whole ? [lines.map((line) => line.trim()).join('')] : lines;
}

function writeParagraph(written: Written, paragraph: Paragraph): void {
  const { indented, look } = paragraph;
  for (const line of linesOf(paragraph)) {
    const text = clean(line);
    if (text === '') continue;
    written.line += 1;
    written.pieces.push({
      kind: 'paragraph',
      text,
      ...(indented || indent.test(line) ? { indented: true } : {}),
      ...(Object.keys(look).length > 0 ? { look } : {}),
      line: written.line,
      ...partOf(written),
    });
  }
}

function writeTable(written: Written, rows: readonly Row[]): void {
  const layout = isLayout(rows);
  written.tables += 1;
  const { tables } = written;
  const covered = (text: string): void => {
    if (!layout) written.left.leave('合并单元格下面看不到的内容', text);
  };
  for (const [at, { cells, spans }] of onGrid(rows, (cell) => cellText(cell.blocks), covered).entries()) {
    const row = rows[at];
    if (layout && row && !isRowOfLayout(row)) {
      for (const cell of row.cells) writeBlocks(written, cell.blocks);
      continue;
    }
    written.line += 1;
    const merged = spans.length > 0 ? { spans } : {};
    written.pieces.push({ kind: 'row', cells, ...merged, table: tables, line: written.line, ...partOf(written) });
    writeBlocks(
      written,
      (row?.cells ?? []).flatMap((cell) => besideText(cell.blocks)),
    );
  }
}

/** The pieces of another document, numbered on. */
function writePieces(written: Written, pieces: readonly Piece[]): void {
  const before = written.tables;
  for (const piece of pieces) {
    written.line += 1;
    const { line } = written;
    if (piece.kind === 'row' && piece.table !== undefined) {
      const table = before + piece.table;
      written.tables = Math.max(written.tables, table);
      written.pieces.push({ ...piece, line, table });
    } else written.pieces.push({ ...piece, line });
  }
}

function writeBlocks(written: Written, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') writeParagraph(written, block);
    else if (block.kind === 'table') writeTable(written, block.rows);
    else if (block.kind === 'pieces') writePieces(written, block.pieces);
    else if (block.kind === 'picture') {
      written.line += 1;
      written.pieces.push({ ...block, text: cleanWithoutTabs(block.text), line: written.line, ...partOf(written) });
    } else {
      const { part } = written;
      written.part ??= block.part;
      writeBlocks(written, block.blocks);
      written.part = part;
    }
  }
}

/**
 * The pieces of a manuscript from the blocks of a word processor's document: a line a paragraph, blank ones left out; tables on
 * their common grid, those that only lay out the page taken apart; what is anchored in a row behind it; tables that are drawn with
 * bars or tabs as rows. What nobody sees of a table is noted in `left`.
 */
export function piecesOf(blocks: readonly Block[], left: LeftOut): Piece[] {
  const written: Written = { pieces: [], line: 0, tables: 0, part: undefined, left };
  writeBlocks(written, blocks);
  return withDrawnRows(written.pieces, written.tables);
}
