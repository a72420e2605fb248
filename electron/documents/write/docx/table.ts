import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Layout, Placed } from '../../../../shared/forms/layout.ts';
import { style } from './styles.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const sideMargin = 60;

export type TableLook<T> = {
  layout: Layout<T>;
  /** In twentieths of a point, one a column. */
  widths: readonly number[];
  /** How many rows are repeated on every page. */
  headRows: number;
  paragraphs: (cell: T) => Paragraph[];
  /** Room above and below the text of a cell, in twentieths of a point. */
  padding: number;
  /** Keeps the last row on the page of what follows the table. */
  keepWithNext?: boolean;
};

/**
 * A ruled table of fixed columns. A cell over several rows is written as Word wants it: an owner and a continuation in
 * each row below, so that every row has its cells. Widths are given twice, because WPS and LibreOffice read the one,
 * Word the other.
 */
export function table<T>({ layout, widths, headRows, paragraphs, padding, keepWithNext = false }: TableLook<T>): Table {
  const rows = layout.owners.map((owners, row) => {
    const cells = owners.flatMap((owner, column) => cellAt(owner, row, column, widths, paragraphs));
    return new TableRow({
      children: cells,
      cantSplit: true,
      ...(row < headRows ? { tableHeader: true } : {}),
      ...(keepWithNext && row === layout.rows - 1 ? { keepNext: true } : {}),
    });
  });
  return new Table({
    rows,
    columnWidths: [...widths],
    width: { size: widths.reduce((all, width) => all + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
    margins: {
      top: padding,
      bottom: padding,
      left: sideMargin,
      right: sideMargin,
      marginUnitType: WidthType.DXA,
    },
  });
}

function cellAt<T>(
  owner: Placed<T> | null,
  row: number,
  column: number,
  widths: readonly number[],
  paragraphs: (cell: T) => Paragraph[],
): TableCell[] {
  if (owner !== null && owner.column !== column) return [];
  const columns = owner?.columns ?? 1;
  const size = widths.slice(column, column + columns).reduce((all, width) => all + width, 0);
  const merged = owner !== null && owner.rows > 1;
  const continues = owner !== null && owner.row !== row;
  const children = owner === null || continues ? [] : paragraphs(owner.cell);
  return [
    new TableCell({
      // A cell without a paragraph is a damaged file to Word.
      children: children.length > 0 ? children : [new Paragraph({ style: style.tableText })],
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(columns > 1 ? { columnSpan: columns } : {}),
      ...(merged ? { verticalMerge: continues ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}),
    }),
  ];
}
