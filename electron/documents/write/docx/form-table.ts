import { AlignmentType, Paragraph, type FileChild, type IParagraphOptions, type Table } from 'docx';
import type { Cell, FormTable, Grid } from '../../../../shared/forms/form.ts';
import { isHead } from '../../../../shared/forms/head.ts';
import { layOut, type Layout } from '../../../../shared/forms/layout.ts';
import { figureValue, type Report } from '../../../../shared/report/report.ts';
import { widthInEm } from '../characters.ts';
import { divide } from '../divide.ts';
import { evenWidth } from './even-lines.ts';
import { page } from '../measures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';
import { table } from './table.ts';
import {
  capacity,
  cellWidth,
  gridShares,
  isCentred,
  onOneLine,
  tableText,
  tableTexts,
  type TableText,
} from '../table-text.ts';

// The form prints its indents in whole characters of a wider sheet; half of that keeps long labels on one line.
const indentUnit = 105;

// Just enough for the 65 rows of the longest form to fit two pages; a table of fewer rows has more air.
const manyRows = 40;
const padding = { many: 8, few: 60 };

const widestSide = tableTexts[0].side;

/** A table of the form with the report's figures, as wide as the text; a blank figure is an empty cell. */
export function formTable(source: FormTable, report: Report, keepWithNext: boolean): Table {
  const { grid } = source;
  const layout = layOut(grid.rows, (cell) => cell, grid.widths.length);
  const widths = divide(page.textWidth, gridShares(grid, layout.columns));
  const text = tableText(layout, widths);
  return table({
    layout,
    widths,
    headRows: grid.headRows,
    paragraphs: (placed) => [
      paragraph(placed.cell, isHead(placed.cell, placed.row, grid), cellWidth(placed, widths), text, report),
    ],
    emptyStyle: text.text,
    padding: layout.rows > manyRows ? padding.many : padding.few,
    sideMargin: text.side,
    keepsNext: (row) => leads(layout, grid, row) || (keepWithNext && row === layout.rows - 1),
  });
}

/** The tables of a section, behind its prose; each under its own title where the section's heading does not name it. */
export function sectionTables(tables: readonly FormTable[], report: Report, titled: boolean): FileChild[] {
  return tables.flatMap((source) => [
    ...(titled ? [new Paragraph({ style: style.tableTitle, children: runs(source.title) })] : []),
    formTable(source, report, false),
    // Room before what follows, which would else stand against the table's last line.
    new Paragraph({ style: style.tableText }),
  ]);
}

/**
 * Whether a row is kept on the page of the next one: a row that only names what stands under it, and the first one beside a
 * label over several rows, because that label would be torn in two.
 */
function leads(layout: Layout<Cell>, grid: Grid, row: number): boolean {
  const owners = (layout.owners[row] ?? []).filter((owner) => owner !== null);
  const named = owners.every((owner) => isHead(owner.cell, owner.row, grid));
  return (owners.length > 0 && named) || owners.some((owner) => owner.rows > 1 && owner.row === row);
}

function paragraph(cell: Cell, head: boolean, width: number, text: TableText, report: Report): Paragraph {
  switch (cell.kind) {
    case 'empty':
      return new Paragraph({ style: text.text });
    case 'figure': {
      const value = figureValue(report, cell.indicator) ?? '';
      // A number on two lines reads as two numbers.
      const own = onOneLine(widthInEm(value), width, text);
      return new Paragraph({ style: own.text, alignment: AlignmentType.CENTER, children: runs(value) });
    }
    case 'label': {
      const centred = isCentred(cell, head);
      return new Paragraph({
        style: head ? text.head : text.text,
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        ...indent(cell, width, text, centred),
        children: runs(cell.text),
      });
    }
  }
}

/** The indent the form prints, or what makes the lines of a narrow cell even. */
function indent(
  cell: Extract<Cell, { kind: 'label' }>,
  width: number,
  { size, side }: TableText,
  centred: boolean,
): Pick<IParagraphOptions, 'indent'> {
  if (cell.indent) return { indent: { left: cell.indent * indentUnit } };
  // Small margins are for the numbers; words that begin at the line need a little more.
  const left = centred ? 0 : Math.max(0, Math.min(20, widestSide - side));
  const room = capacity(width - left, size, side);
  // Half a character is left as room for fonts of another width.
  const spare = Math.max(0, Math.round((room - evenWidth(cell.text, room) - 0.5) * 20 * size));
  if (!centred) return left + spare > 0 ? { indent: { left, right: spare } } : {};
  const half = Math.floor(spare / 2);
  return half > 0 ? { indent: { left: half, right: half } } : {};
}
