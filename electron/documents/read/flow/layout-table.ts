import type { Block, Row } from './block.ts';

/** Characters and paragraphs in one cell that make it a page of prose and no part of a table. */
const proseLength = 400;
const proseParagraphs = 4;

function isPage(blocks: readonly Block[]): boolean {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return blocks.some(({ kind }) => kind === 'table') || (paragraphs.length >= proseParagraphs && length >= proseLength);
}

/**
 * Whether a table only says where things stand on the page: every row is one cell, or a cell holds prose of several paragraphs
 * or another table.
 */
export function isLayout(rows: readonly Row[]): boolean {
  return (
    rows.every(({ cells }) => cells.filter(({ across }) => !across).length <= 1) ||
    rows.some(({ cells }) => cells.some(({ blocks }) => isPage(blocks)))
  );
}
