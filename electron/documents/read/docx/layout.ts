import type { Block, Cell, Paragraph, Table } from './blocks.ts';

const textOf = ({ inlines }: Paragraph): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '')).join('');

const isFilled = (block: Block): boolean =>
  block.kind !== 'paragraph' ||
  block.beside.length > 0 ||
  block.inlines.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '') ||
  (block.number?.text ?? '') !== '';

export const isBlank = ({ blocks }: Cell): boolean => !blocks.some(isFilled);

const linesOf = ({ blocks }: Cell): string[] =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? textOf(block).split('\n') : []))
    .map((line) => line.trim())
    .filter((line) => line !== '');

const isSentence = (line: string): boolean => line.length > 20 && /[。！？；]$/.test(line);

/** Text that fills pages and no cell of figures: several sentences in paragraphs of their own, or a table. */
function isPage(cell: Cell): boolean {
  const lines = linesOf(cell);
  const characters = lines.reduce((all, line) => all + line.length, 0);
  const holdsTable = cell.blocks.some((block) => block.kind === 'table' && block.columns > 1 && block.rows.length > 1);
  return holdsTable || (characters > 400 && lines.filter(isSentence).length >= 3);
}

/** A row of short words under another: a list somebody drew a box around, which is a table of one column. */
const isShort = (cell: Cell): boolean => {
  const lines = linesOf(cell);
  return lines.length <= 1 && lines.every((line) => line.length <= 30 && !/[。；：]$/.test(line));
};

const fewestRows = 3;

/**
 * Whether a table only sets text in its place on the page: a box around words, or a whole page as web pages are built. What it
 * holds is read as if it were not there.
 */
export function isLayout({ columns, rows }: Table): boolean {
  const cells = rows.flat();
  const narrow = columns === 1 || rows.every((row) => row.length === 1);
  if (narrow) return rows.length < fewestRows || !cells.every(isShort);
  return cells.some(isPage);
}

/** Whether a row of such a table is one of figures all the same. */
export const isRowOfLayout = (row: readonly Cell[]): boolean =>
  row.filter((cell) => !isBlank(cell)).length > 1 && !row.some(isPage);
