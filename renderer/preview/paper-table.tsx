import { useMemo } from 'react';
import type { Grid } from '../../shared/forms/form.ts';
import { layOut } from '../../shared/forms/layout.ts';
import { figureKey } from '../../shared/recognise/parts.ts';
import { figureValue, type Report } from '../../shared/report/report.ts';

/** A form's table as printed, in the proportions of its columns. */
export function PaperTable({ grid, report }: { grid: Grid; report: Report }) {
  const layout = useMemo(() => layOut(grid.rows, (cell) => cell, grid.widths.length), [grid]);
  const whole = grid.widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className={grid.widths.length > 8 ? 'paper-table paper-table-wide' : 'paper-table'}>
      <colgroup>
        {grid.widths.map((width, index) => (
          <col key={index} width={`${(width / whole) * 100}%`} />
        ))}
      </colgroup>
      <tbody>
        {grid.rows.map((_, row) => (
          <tr key={row}>
            {layout.cells
              .filter((placed) => placed.row === row)
              .map(({ cell, column, rows, columns }) => (
                <td
                  key={column}
                  rowSpan={rows}
                  data-part={cell.kind === 'figure' ? figureKey(cell.indicator) : undefined}
                  colSpan={columns}
                  className={
                    cell.kind === 'figure' || (cell.kind === 'label' && cell.align === 'center')
                      ? 'paper-middle'
                      : undefined
                  }
                >
                  {cell.kind === 'figure' ? (figureValue(report, cell.indicator) ?? '') : null}
                  {cell.kind === 'label' ? cell.text : null}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
