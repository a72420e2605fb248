import { Paragraph, type FileChild } from 'docx';
import { blockMarks, leadLength } from '../../../../shared/report/numbering.ts';
import { inlineText } from '../../../../shared/report/plain.ts';
import type { Block, HeadingLevel, Prose } from '../../../../shared/report/prose.ts';
import type { Report } from '../../../../shared/report/report.ts';
import type { PictureSource } from '../pictures.ts';
import { bodyDepth, keepsNext, type Depth } from './keep-next.ts';
import { picture } from './picture.ts';
import { proseTable } from './prose-table.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

/** Printed blocks, and how deep the first of them lies; null if there is none. */
export type Printed = { children: FileChild[]; depth: Depth | null };

/**
 * A section's body, with what is printed behind it. Empty paragraphs are left out: official documents have no free lines
 * within the text.
 */
export function prose(content: Prose, report: Report, pictures: PictureSource, behind: FileChild[]): Printed {
  const marks = blockMarks(content);
  const printed = [behind];
  let depth: Depth | null = behind.length > 0 ? bodyDepth : null;
  // From the end, because a heading's look depends on what is printed after it.
  for (const [index, node] of [...content.content.entries()].reverse()) {
    const own = block(node, marks[index] ?? '', report, pictures, depth);
    if (own.length === 0) continue;
    printed.push(own);
    depth = node.type === 'heading' ? node.attrs.level : bodyDepth;
  }
  return { children: printed.reverse().flat(), depth };
}

function block(node: Block, mark: string, report: Report, pictures: PictureSource, next: Depth | null): FileChild[] {
  switch (node.type) {
    case 'paragraph': {
      const text = inlineText(node.content, report);
      return text.trim() === '' ? [] : [new Paragraph({ style: style.body, children: runs(text) })];
    }
    case 'heading':
      // Printed even without words: its number is counted, and a gap in the numbers would be harder to see.
      return [heading(node.attrs.level, mark, inlineText(node.content, report), next)];
    case 'table':
      return proseTable(node, report);
    case 'picture':
      return picture(node, pictures);
  }
}

// Where the paragraph runs on after the heading's sentence, that rest is body text and looks like it.
function heading(level: HeadingLevel, mark: string, text: string, next: Depth | null): Paragraph {
  const lead = leadLength(text);
  return new Paragraph({
    style: style.headings[level],
    // With its own text in the same paragraph it needs no company.
    keepNext: lead === text.length && keepsNext(level, mark + text, next),
    children: [...runs(mark + text.slice(0, lead)), ...runs(text.slice(lead), style.bodyRun)],
  });
}
