import { blockMarks } from './numbering.ts';
import { mapFigures } from './prose-figures.ts';
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

/** The lines of one block as plain text, the first behind its mark. */
export function blockLines(block: Block, mark: string, report: Pick<Report, 'figures'>): string[] {
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

/** Prose with every figure replaced by the number it shows, so that it keeps saying what it said in its own report. */
export const withNumbers = (prose: Prose, report: Pick<Report, 'figures'>): Prose =>
  mapFigures(prose, (indicator) => ({ type: 'text', text: report.figures[indicator]?.value ?? blankFigure }));
