import type { Fault, Words } from '../fault.ts';
import { placeWords } from '../file/places.ts';
import type { Cell, Form, FormTable } from '../form.ts';

/** Grids that do not cover each place of their table exactly once. */
export const gridFaults = (form: Form): Fault[] => form.tables.flatMap((table, at) => tableFaults(form, table, at));

/**
 * A cell stands at the first free place of its row. A span that does not fit is told once and cut, so that what follows
 * is not blamed for it; a row is told once.
 */
function tableFaults(form: Form, { grid }: FormTable, at: number): Fault[] {
  const width = grid.widths.length;
  const taken = grid.rows.map(() => grid.widths.map(() => false));
  return grid.rows.flatMap((cells, row): Fault[] => {
    const line = taken[row] ?? [];
    const path = ['tables', at, 'grid', 'rows', row];
    const found = cells.flatMap((cell, index): Fault[] => {
      const wrong = misfit(cell, line, grid.rows.length - row);
      place(cell, taken, row);
      const here = [...path, index];
      const words = (how: Words) => ({ ...how, what: `${placeWords(form, here)}${how.what}` });
      return wrong === null ? [] : [{ path: here, words: () => words(wrong) }];
    });
    const left = line.filter((full) => !full).length;
    const words = () => ({
      what: `${placeWords(form, path)}只占了${width - left}列，表有${width}列`,
      todo: `补上${left}列的格子，没有内容的写空格子（{"kind": "empty"}）`,
    });
    return left > 0 ? [...found, { path, words }].slice(0, 1) : found.slice(0, 1);
  });
}

/** Why a cell does not fit in what is free of its row, with so many rows to the table's end. */
function misfit(cell: Cell, line: readonly boolean[], rowsLeft: number): Words | null {
  const [columns, rows] = [cell.columns ?? 1, cell.rows ?? 1];
  const start = line.indexOf(false);
  if (start < 0)
    return { what: '没有位置了，这一行已经占满', todo: '删去多余的格子，或改小这一行和上面各行的占列数、占行数' };
  if (start + columns > line.length) {
    return { what: `向右占${columns}列，超出了表的右边`, todo: `把占列数（columns）改为${line.length - start}以内` };
  }
  if (line.slice(start, start + columns).includes(true)) {
    return {
      what: `向右占${columns}列，盖住了从上面占下来的格子`,
      todo: '改小占列数（columns），或改小上面那一格的占行数（rows）',
    };
  }
  if (rows > rowsLeft) {
    return { what: `向下占${rows}行，超出了表的末行`, todo: `把占行数（rows）改为${rowsLeft}以内` };
  }
  return null;
}

function place(cell: Cell, taken: boolean[][], row: number): void {
  const start = taken[row]?.indexOf(false) ?? -1;
  if (start < 0) return;
  const free = (taken[row] ?? []).indexOf(true, start);
  const width = taken[row]?.length ?? 0;
  const end = Math.min(start + (cell.columns ?? 1), free < 0 ? width : free);
  for (const line of taken.slice(row, row + (cell.rows ?? 1))) line.fill(true, start, end);
}
