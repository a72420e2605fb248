import { AlignmentType, Paragraph, type FileChild } from 'docx';
import { inlineText } from '../../../../shared/report/plain.ts';
import type { ProseTable } from '../../../../shared/report/prose.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { widthInEm } from '../characters.ts';
import { compact, layOut, type Layout } from '../../../../shared/forms/layout.ts';
import { divide } from '../divide.ts';
import { page } from './measures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';
import { table } from './table.ts';

type Cell = ProseTable['content'][number]['content'][number];

// In characters: a column never gets so narrow that its words stand on end, nor so wide that it starves the others.
const narrowest = 4;
const widest = 24;
// Words and numbers are centred, sentences are not.
const shortCell = 12;

/** A small table within a section; its rows of header cells at the top are repeated on every page. */
export function proseTable(node: ProseTable, report: Report): FileChild[] {
  const rows = node.content.map((row) => row.content);
  const layout = compact(layOut(rows, (cell) => ({ rows: cell.attrs?.rowspan, columns: cell.attrs?.colspan })));
  if (layout.columns === 0) return [];
  const linesOf = (cell: Cell) => cell.content.map((paragraph) => inlineText(paragraph.content, report));
  const firstPlain = rows.findIndex((row) => row.some((cell) => cell.type !== 'tableHeader'));
  return [
    table({
      layout,
      widths: divide(page.textWidth, shares(layout, linesOf)),
      headRows: firstPlain < 0 ? 0 : firstPlain,
      padding: 50,
      paragraphs: ({ cell }) => linesOf(cell).map((line) => cellLine(cell, line)),
    }),
    // Keeps the next paragraph, and above all a second table, from growing together with this one.
    new Paragraph({ style: style.tableText }),
  ];
}

function cellLine(cell: Cell, text: string): Paragraph {
  if (cell.type === 'tableHeader') return new Paragraph({ style: style.tableHead, children: runs(text) });
  const alignment = widthInEm(text) <= shortCell ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new Paragraph({ style: style.tableText, alignment, children: runs(text) });
}

function shares(layout: Layout<Cell>, linesOf: (cell: Cell) => string[]): number[] {
  const wanted = Array.from({ length: layout.columns }, () => narrowest);
  for (const { cell, column, columns } of layout.cells) {
    if (columns > 1) continue;
    const width = Math.max(...linesOf(cell).map(widthInEm)) + 1;
    wanted[column] = Math.min(widest, Math.max(wanted[column] ?? narrowest, width));
  }
  return wanted;
}
