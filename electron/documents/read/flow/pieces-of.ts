import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import type { Block, Row } from './block.ts';
import { onGrid } from './grid.ts';
import { isLayout, isRowOfLayout } from './layout-table.ts';

/** What no document may hold: control characters, soft hyphens, zero-width characters, the byte order mark. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g;
const indent = /^(?:\u3000|\t| {2})/;

const clean = (line: string): string =>
  line
    .replace(unprintable, '')
    .replaceAll(/[\t\u00a0]/g, ' ')
    .trim();

/** The text of a cell: its paragraphs a line each, a table in it a line a row. */
function cellText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return block.text.split('\n');
      if (block.kind !== 'table') return [];
      return block.rows.map(({ cells }) => cells.map((cell) => cellText(cell.blocks).replaceAll('\n', '')).join(' '));
    })
    .map(clean)
    .filter((line) => line !== '')
    .join('\n');
}

/** What stands in a row beside its text: pictures, boxes, notes. */
const besideText = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [];
    if (block.kind !== 'table') return [block];
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => besideText(cell.blocks)));
  });

type Written = { pieces: Piece[]; line: number; tables: number; part: string | undefined };
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
  for (const [at, { cells, spans }] of onGrid(rows, (cell) => cellText(cell.blocks)).entries()) {
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

function writeBlocks(written: Written, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') writeParagraph(written, block);
    else if (block.kind === 'table') writeTable(written, block.rows);
    else if (block.kind === 'picture') {
      written.line += 1;
      written.pieces.push({ ...block, text: clean(block.text), line: written.line, ...partOf(written) });
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
 * their common grid, those that only lay out the page taken apart; what is anchored in a row behind it.
 */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const written: Written = { pieces: [], line: 0, tables: 0, part: undefined };
  writeBlocks(written, blocks);
  return written.pieces;
}
