import { blockMarks } from './numbering.ts';
import type { Block, Inline, Prose } from './prose.ts';
import type { Report } from './report.ts';

/** What a blank figure looks like in a sentence: a gap the clerk can see and a printer can leave. */
export const blankFigure = '＿＿';

/** The text of inline content with every figure replaced by its value. */
export function inlineText(content: readonly Inline[] | undefined, report: Pick<Report, 'figures'>): string {
  return (content ?? [])
    .map((item) => (item.type === 'text' ? item.text : (report.figures[item.attrs.indicator]?.value ?? blankFigure)))
    .join('');
}

function blockLines(block: Block, mark: string, report: Pick<Report, 'figures'>): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [mark + inlineText(block.content, report)];
    case 'table':
      return block.content.map((row) =>
        row.content.map((cell) => cell.content.map((line) => inlineText(line.content, report)).join('')).join('\t'),
      );
    case 'picture':
      return block.attrs.alt === '' ? [] : [block.attrs.alt];
  }
}

/** Prose as plain text, a line a paragraph, with the derived marks of its headings. */
export function plainText(prose: Prose, report: Pick<Report, 'figures'>): string {
  const marks = blockMarks(prose);
  return prose.content.flatMap((block, index) => blockLines(block, marks[index] ?? '', report)).join('\n');
}

/** A block with every figure replaced by the number it shows, so that it keeps saying what it said in its own report. */
export function withNumbers(block: Block, report: Pick<Report, 'figures'>): Block {
  const inline = (content: readonly Inline[] | undefined): Inline[] =>
    (content ?? []).map((item) => (item.type === 'text' ? item : { type: 'text', text: inlineText([item], report) }));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: inline(block.content) };
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({
            ...cell,
            content: cell.content.map((line) => ({ ...line, content: inline(line.content) })),
          })),
        })),
      };
    case 'picture':
      return block;
  }
}
