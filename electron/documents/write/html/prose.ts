import { blockMarks, leadLength } from '../../../../shared/report/numbering.ts';
import { inlineText } from '../../../../shared/report/plain.ts';
import type { Block, HeadingLevel, Prose } from '../../../../shared/report/prose.ts';
import type { Report } from '../../../../shared/report/report.ts';
import type { PictureSource } from '../pictures.ts';
import { look } from './look.ts';
import { element, lined } from './markup.ts';
import { picture } from './picture.ts';
import { proseTable } from './prose-table.ts';
import { paragraph } from './text.ts';

/** A section's body. Empty paragraphs are left out: official documents have no free lines within the text. */
export function prose(content: Prose, report: Report, pictures: PictureSource): string[] {
  const marks = blockMarks(content);
  return content.content.flatMap((node, index) => block(node, marks[index] ?? '', report, pictures));
}

function block(node: Block, mark: string, report: Report, pictures: PictureSource): string[] {
  switch (node.type) {
    case 'paragraph': {
      const text = inlineText(node.content, report);
      return text.trim() === '' ? [] : [paragraph(look.body, text)];
    }
    case 'heading':
      // Printed even without words: its number is counted, and a gap in the numbers would be harder to see.
      return [heading(node.attrs.level, mark, inlineText(node.content, report))];
    case 'table':
      return proseTable(node, report);
    case 'picture':
      return picture(node, pictures);
  }
}

/**
 * A heading under that of its section. Where the paragraph runs on after the heading's sentence it is a paragraph whose beginning
 * looks like a heading: a whole paragraph as a heading is read out as one.
 */
function heading(level: HeadingLevel, mark: string, text: string): string {
  const lead = leadLength(text);
  if (lead === text.length) return element(`h${level + 1}`, { style: look.headings[level] }, lined(mark + text));
  const words = element('span', { style: look.leads[level] }, lined(mark + text.slice(0, lead)));
  return element('p', { style: look.body }, words + lined(text.slice(lead)));
}
