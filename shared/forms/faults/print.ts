import type { Fault } from '../fault.ts';
import { placeWords } from '../file/places.ts';
import type { Form, FormTable } from '../form.ts';

/**
 * The least share of a table's width a column may have: 3.9 mm of the 156 mm between the margins of an upright page hold one
 * character, or three digits at the smallest size a table is set in.
 */
export const leastShare = 1 / 40;

/** Tables that could be filled in but not printed so that one can read them. */
export const printFaults = (form: Form): Fault[] =>
  form.tables.flatMap((table, at) => [...narrowColumns(form, table, at), ...headFaults(form, table, at)]);

function narrowColumns(form: Form, { grid: { widths } }: FormTable, at: number): Fault[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.flatMap((width, column): Fault[] => {
    if (width / whole >= leastShare) return [];
    const path = ['tables', at, 'grid', 'widths', column];
    const words = () => ({
      what: `${placeWords(form, path)}是${width}，不到各列之和的四十分之一，印出来放不下一个字`,
      todo: '把它改大，或把别的列改小',
    });
    return [{ path, words }];
  });
}

/** The head is repeated on every page: it must be whole, hold no figure, and leave rows to repeat it over. */
function headFaults(form: Form, { grid: { headRows, rows } }: FormTable, at: number): Fault[] {
  if (headRows > 0 && headRows >= rows.length) {
    const words = () => ({
      what: `${placeWords(form, ['tables', at])}的表头行数是${headRows}，整张表只有${rows.length}行，没有留下填数的行`,
      todo: '改小表头行数（headRows）',
    });
    return [{ path: ['tables', at, 'grid', 'headRows'], words }];
  }
  return rows.slice(0, headRows).flatMap((cells, row) =>
    cells.flatMap((cell, index): Fault[] => {
      const path = ['tables', at, 'grid', 'rows', row, index];
      const end = row + (cell.rows ?? 1);
      if (end > headRows) {
        const words = () => ({
          what: `${placeWords(form, path)}向下占到第${end}行，表头行数（headRows）却只有${headRows}，表头换页时会断开`,
          todo: `把表头行数改为${end}，或改小这一格的占行数（rows）`,
        });
        return [{ path, words }];
      }
      if (cell.kind !== 'figure') return [];
      const words = () => ({
        what: `${placeWords(form, path)}是填数的格子，却在表头里，换页时会重印一遍`,
        todo: '改小表头行数（headRows），或把这一格移到表头下面',
      });
      return [{ path, words }];
    }),
  );
}
