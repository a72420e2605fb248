import type { Block, Cell, Row } from './block.ts';

function linesOf(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const isBlank = ({ blocks }: Cell): boolean =>
  blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '');
const isSentence = (line: string): boolean => line.length > 20 && /[。！？；]$/.test(line);
const cellsOf = ({ cells }: Row): Cell[] => cells.filter(({ across }) => !across);

/** Characters and sentences in paragraphs of their own that make a cell a page of prose and no part of a table. */
const proseLength = 400;
const proseSentences = 3;

function isPage({ blocks }: Cell): boolean {
  const lines = linesOf(blocks);
  const holdsTable = blocks.some(
    (block) => block.kind === 'table' && block.rows.length > 1 && block.rows.some((row) => cellsOf(row).length > 1),
  );
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return holdsTable || (length > proseLength && lines.filter(isSentence).length >= proseSentences);
}

/** A list of short words that somebody drew a box around is a table of one column. */
function isShort({ blocks }: Cell): boolean {
  const lines = linesOf(blocks);
  return lines.length <= 1 && lines.every((line) => line.length <= 30 && !/[。；：]$/.test(line));
}

const fewestRows = 3;

/**
 * Whether a table only says where things stand on the page: a box around words, or prose of several paragraphs or another table
 * in a cell. What it holds is read as if it were not there.
 */
export function isLayout(rows: readonly Row[]): boolean {
  const narrow = rows.every((row) => cellsOf(row).length <= 1);
  if (narrow) return rows.length < fewestRows || !rows.every(({ cells }) => cells.every(isShort));
  return rows.some(({ cells }) => cells.some(isPage));
}

/** Whether a row of such a table is one of figures all the same. */
export const isRowOfLayout = ({ cells }: Row): boolean =>
  cells.filter((cell) => !isBlank(cell)).length > 1 && !cells.some(isPage);
