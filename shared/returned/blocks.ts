import { blockLines } from '../report/plain.ts';
import type { Block, Heading, Paragraph } from '../report/prose.ts';
import type { Report } from '../report/report.ts';

type Figures = Pick<Report, 'figures'>;

/** A block that is one stretch of words. */
export type Written = Paragraph | Heading;

export const isWritten = (block: Block): block is Written => block.type === 'paragraph' || block.type === 'heading';

export const isBlank = (block: Block): boolean => isWritten(block) && (block.content ?? []).length === 0;

/** What a block is: two of another standing are not the same, whatever they say. */
export const standingOf = (block: Block): string =>
  block.type === 'heading' ? `heading${block.attrs.level}` : block.type;

/** What a reader sees of a block; a picture is told by its bytes. */
export const blockWords = (block: Block, report: Figures): string =>
  block.type === 'picture'
    ? block.attrs.picture
    : blockLines(block, '', report)
        .map((line) => line.trim())
        .join('\n');

/** What a clerk is shown of blocks; a line a paragraph or row. */
export const shownWords = (blocks: readonly Block[], report: Figures): string =>
  blocks
    .map((block) => (block.type === 'picture' ? `［图片${block.attrs.alt}］` : blockWords(block, report)))
    .join('\n');
