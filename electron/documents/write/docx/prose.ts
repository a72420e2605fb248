import { Paragraph, type FileChild } from 'docx';
import { blockMarks, leadLength } from '../../../../shared/report/numbering.ts';
import { inlineText } from '../../../../shared/report/plain.ts';
import type { Block, HeadingLevel, Prose } from '../../../../shared/report/prose.ts';
import type { Report } from '../../../../shared/report/report.ts';
import type { PictureSource } from '../pictures.ts';
import { picture } from './picture.ts';
import { proseTable } from './prose-table.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

/** A section's body. Empty paragraphs are left out: official documents have no free lines within the text. */
export function prose(content: Prose, report: Report, pictures: PictureSource): FileChild[] {
  const marks = blockMarks(content);
  return content.content.flatMap((node, index) => block(node, marks[index] ?? '', report, pictures));
}

function block(node: Block, mark: string, report: Report, pictures: PictureSource): FileChild[] {
  switch (node.type) {
    case 'paragraph': {
      const text = inlineText(node.content, report);
      return text.trim() === '' ? [] : [new Paragraph({ style: style.body, children: runs(text) })];
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

// Where the paragraph runs on after the heading's sentence, that rest is body text and looks like it.
function heading(level: HeadingLevel, mark: string, text: string): Paragraph {
  const lead = leadLength(text);
  return new Paragraph({
    style: style.headings[level],
    // With its own text in the same paragraph it needs no company; a chain of such would move whole pages.
    keepNext: lead === text.length,
    children: [...runs(mark + text.slice(0, lead)), ...runs(text.slice(lead), style.bodyRun)],
  });
}
