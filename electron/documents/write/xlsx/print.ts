import type { Worksheet } from 'exceljs';

const mm = 1 / 25.4;

/**
 * A4, as many pages high as it needs but one wide, the table's head on every page, page numbers at the foot.
 * Only the odd footer is set: it serves all pages. `columns` are the visible ones; the rest is not printed.
 */
export function setPrinting(
  sheet: Worksheet,
  area: { columns: number; lastRow: number; headFrom: number; headTo: number; landscape: boolean },
): void {
  const lastColumn = sheet.getColumn(area.columns).letter;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: area.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 12 * mm, right: 12 * mm, top: 20 * mm, bottom: 20 * mm, header: 10 * mm, footer: 10 * mm },
    // The writer puts a $ before each half only, so the rows bring their own.
    printArea: `A$1:${lastColumn}$${area.lastRow}`,
    ...(area.headTo >= area.headFrom ? { printTitlesRow: `${area.headFrom}:${area.headTo}` } : {}),
  };
  sheet.headerFooter.oddFooter = '&C&"宋体,Regular"&10第 &P 页　共 &N 页';
}
