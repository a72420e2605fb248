import { AlignmentType, Paragraph, type Table } from 'docx';
import type { Cell, FormTable } from '../../../../shared/forms/form.ts';
import { figureValue, type Report } from '../../../../shared/report/report.ts';
import { layOut } from '../../../../shared/forms/layout.ts';
import { divide } from '../divide.ts';
import { page } from './measures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';
import { table } from './table.ts';

// The form prints its indents in whole characters of a wider sheet; half of that keeps long labels on one line.
const indentUnit = 105;

/** A table of the form with the report's figures, as wide as the text; a blank figure is an empty cell. */
export function formTable(source: FormTable, report: Report, keepWithNext: boolean): Table {
  const { grid } = source;
  const layout = layOut(grid.rows, (cell) => cell, grid.widths.length);
  const mean = grid.widths.reduce((all, width) => all + width, 0) / Math.max(1, grid.widths.length);
  const shares = Array.from({ length: layout.columns }, (_, column) => grid.widths[column] ?? (mean || 1));
  return table({
    layout,
    widths: divide(page.textWidth, shares),
    headRows: grid.headRows,
    paragraphs: (cell) => [paragraph(cell, report)],
    // Just enough for the 65 rows of the longest form to fit two pages.
    padding: 8,
    keepWithNext,
  });
}

function paragraph(cell: Cell, report: Report): Paragraph {
  switch (cell.kind) {
    case 'empty':
      return new Paragraph({ style: style.tableText });
    case 'figure':
      return new Paragraph({
        style: style.tableText,
        alignment: AlignmentType.CENTER,
        children: runs(figureValue(report, cell.indicator) ?? ''),
      });
    case 'label':
      return new Paragraph({
        style: cell.head ? style.tableHead : style.tableText,
        alignment: cell.align === 'center' || (cell.head && !cell.align) ? AlignmentType.CENTER : AlignmentType.LEFT,
        ...(cell.indent ? { indent: { left: cell.indent * indentUnit } } : {}),
        children: runs(cell.text),
      });
  }
}
