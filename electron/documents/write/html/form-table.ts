import type { Cell, FormTable, Grid } from '../../../../shared/forms/form.ts';
import { isHead } from '../../../../shared/forms/head.ts';
import { layOut, type Layout, type Placed } from '../../../../shared/forms/layout.ts';
import { figureValue, type Report } from '../../../../shared/report/report.ts';
import { divide } from '../divide.ts';
import { page } from '../measures.ts';
import { gridShares, isCentred, tableText } from '../table-text.ts';
import { look } from './look.ts';
import { lined } from './markup.ts';
import { scopeOf } from './scope.ts';
import { table, type Drawn } from './table.ts';
import { paragraph } from './text.ts';

/** A table of the form with the report's figures, just as its grid declares it; a blank figure is an empty cell. */
export function formTable({ grid }: FormTable, report: Report): string {
  const layout = layOut(grid.rows, (cell) => cell, grid.widths.length);
  const shares = gridShares(grid, layout.columns);
  const { size } = tableText(layout, divide(page.textWidth, shares));
  return table({
    layout,
    shares,
    headRows: grid.headRows,
    size,
    draw: (placed) => draw(placed, { grid, layout, size, report }),
  });
}

/** The tables of a section, behind its prose; each under its own title where the section's heading does not name it. */
export function sectionTables(tables: readonly FormTable[], report: Report, titled: boolean): string[] {
  return tables.flatMap((source) => [
    ...(titled ? [paragraph(look.tableTitle, source.title)] : []),
    formTable(source, report),
  ]);
}

type Around = { grid: Grid; layout: Layout<Cell>; size: number; report: Report };

function draw(placed: Placed<Cell>, { grid, layout, size, report }: Around): Drawn {
  const { cell } = placed;
  switch (cell.kind) {
    case 'empty':
      return { name: 'td', attributes: {}, content: '' };
    case 'figure': {
      const value = figureValue(report, cell.indicator) ?? '';
      // A number on two lines reads as two numbers.
      return { name: 'td', attributes: { style: 'text-align:center;white-space:nowrap' }, content: lined(value) };
    }
    case 'label': {
      const head = isHead(cell, placed.row, grid);
      const heads = head || namesRow(placed, layout);
      const style = [
        ...(heads ? [head ? look.head : look.label] : []),
        `text-align:${isCentred(cell, head) ? 'center' : 'left'}`,
        // The form's indents are whole characters of a wider sheet.
        ...(cell.indent ? [`padding-left:${3 + (cell.indent * size) / 2}pt`] : []),
      ].join(';');
      const attributes = heads ? { scope: scopeOf(placed, placed.row < grid.headRows), style } : { style };
      return { name: heads ? 'th' : 'td', attributes, content: lined(cell.text) };
    }
  }
}

/** Whether figures stand behind a label in its rows. */
const namesRow = ({ row, rows, column }: Placed<Cell>, { cells }: Layout<Cell>): boolean =>
  cells.some(
    (other) =>
      other.cell.kind === 'figure' && other.column > column && other.row < row + rows && other.row + other.rows > row,
  );
