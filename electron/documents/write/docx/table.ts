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

export type TableLook<T> = {
  layout: Layout<T>;
  /** In twentieths of a point, one a column. */
  widths: readonly number[];
  /** How many rows are repeated on every page. */
  headRows: number;
  paragraphs: (placed: Placed<T>) => Paragraph[];
  /** The style of a cell without text: its line too makes the row as high as it is. */
  emptyStyle?: string;
  /** Room above and below the text of a cell, in twentieths of a point. */
  padding: number;
  /** Room left and right of it. */
  sideMargin?: number;
  /** Whether a row stays on the page of the row under it, or the last row of what follows the table. */
  keepsNext?: (row: number) => boolean;
};

/**
 * A ruled table of fixed columns. A cell over several rows is written as Word wants it: an owner and a continuation in
 * each row below, so that every row has its cells. Widths are given twice, because WPS and LibreOffice read the one,
 * Word the other.
 */
export function table<T>(look: TableLook<T>): Table {
  const { layout, widths, headRows, paragraphs, padding, sideMargin = 60, keepsNext = () => false } = look;
  const written = (placed: Placed<T> | null) => {
    const own = placed === null ? [] : paragraphs(placed);
    // A cell without a paragraph is a damaged file to Word.
    return own.length > 0 ? own : [new Paragraph({ style: look.emptyStyle ?? style.tableText })];
  };
  const rows = layout.owners.map((owners, row) => {
    const cells = owners.flatMap((owner, column) => cellAt(owner, row, column, widths, written));
    return new TableRow({
      children: cells,
      cantSplit: true,
      ...(row < headRows ? { tableHeader: true } : {}),
      ...(keepsNext(row) ? { keepNext: true } : {}),
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
  written: (placed: Placed<T> | null) => Paragraph[],
): TableCell[] {
  if (owner !== null && owner.column !== column) return [];
  const columns = owner?.columns ?? 1;
  const size = widths.slice(column, column + columns).reduce((all, width) => all + width, 0);
  const merged = owner !== null && owner.rows > 1;
  const continues = owner !== null && owner.row !== row;
  return [
    new TableCell({
      children: written(continues ? null : owner),
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(columns > 1 ? { columnSpan: columns } : {}),
      ...(merged ? { verticalMerge: continues ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}),
    }),
  ];
}
