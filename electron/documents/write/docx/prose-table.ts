import { AlignmentType, Paragraph, type FileChild } from 'docx';
import type { ProseTable } from '../../../../shared/report/prose.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { divide } from '../divide.ts';
import { page } from '../measures.ts';
import { isShort, proseGrid, type ProseCell } from '../prose-grid.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';
import { table } from './table.ts';

/** A small table within a section; its rows of header cells at the top are repeated on every page. */
export function proseTable(node: ProseTable, report: Report): FileChild[] {
  const grid = proseGrid(node, report);
  if (grid === null) return [];
  const { layout, headRows, shares, linesOf } = grid;
  return [
    table({
      layout,
      widths: divide(page.textWidth, shares),
      headRows,
      padding: 50,
      paragraphs: ({ cell }) => linesOf(cell).map((line) => cellLine(cell, line)),
    }),
    // Keeps the next paragraph, and above all a second table, from growing together with this one.
    new Paragraph({ style: style.tableText }),
  ];
}

function cellLine(cell: ProseCell, text: string): Paragraph {
  if (cell.type === 'tableHeader') return new Paragraph({ style: style.tableHead, children: runs(text) });
  const alignment = isShort(text) ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new Paragraph({ style: style.tableText, alignment, children: runs(text) });
}
