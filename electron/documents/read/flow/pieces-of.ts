import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import type { Block, Cell } from './block.ts';
import { onGrid } from './grid.ts';
import { isLayout } from './layout-table.ts';

/** What no document may hold: control characters, zero-width characters, the byte order mark. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g;
const indent = /^(?:\u3000|\t| {2})/;

const clean = (line: string): string => line.replace(unprintable, '').replace(/\u00a0/g, ' ');

/** The text of a cell: its paragraphs a line each, a table in it a line a row. */
function cellText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return block.text.split('\n');
      if (block.kind === 'picture') return [];
      return block.rows.map(({ cells }) => cells.map((cell) => cellText(cell.blocks).replaceAll('\n', '')).join(' '));
    })
    .map((line) => clean(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

const picturesIn = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block];
    return block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => picturesIn(cell.blocks)))
      : [];
  });

type Written = { pieces: Piece[]; line: number; tables: number };

function writeParagraph(written: Written, { text, indented, look }: Block & { kind: 'paragraph' }): void {
  let first = true;
  for (const raw of text.split('\n')) {
    const line = clean(raw);
    const trimmed = line.trim();
    if (trimmed === '') continue;
    written.line += 1;
    const setIn = (first && indented && look.align === undefined) || indent.test(line);
    written.pieces.push({
      kind: 'paragraph',
      text: trimmed,
      line: written.line,
      ...(setIn ? { indented: true } : {}),
      ...(Object.values(look).some((value) => value !== undefined) ? { look } : {}),
    });
    first = false;
  }
}

function writeTable(written: Written, { rows }: Block & { kind: 'table' }): void {
  if (isLayout(rows)) {
    for (const { cells } of rows) for (const cell of cells) writeBlocks(written, cell.blocks);
    return;
  }
  written.tables += 1;
  for (const { cells, spans } of onGrid(rows, (cell: Cell) => cellText(cell.blocks))) {
    written.line += 1;
    written.pieces.push({
      kind: 'row',
      cells,
      line: written.line,
      table: written.tables,
      ...(spans.length > 0 ? { spans } : {}),
    });
  }
  // A picture between two rows would take the table apart.
  writeBlocks(
    written,
    rows.flatMap(({ cells }) => cells.flatMap((cell) => picturesIn(cell.blocks))),
  );
}

function writeBlocks(written: Written, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') writeParagraph(written, block);
    else if (block.kind === 'table') writeTable(written, block);
    else {
      written.line += 1;
      written.pieces.push({ ...block, line: written.line });
    }
  }
}

/**
 * The pieces of a manuscript from the blocks of a word processor's document: a line a paragraph, blank ones left out; tables on
 * their common grid, those that only lay out the page taken apart; pictures of a table behind it.
 */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const written: Written = { pieces: [], line: 0, tables: 0 };
  writeBlocks(written, blocks);
  return written.pieces;
}
