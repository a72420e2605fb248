import type { Cell } from '../../../shared/forms/form.ts';
import type { Placed } from '../../../shared/forms/layout.ts';
import { readNumber, type Decimal } from '../../../shared/report/decimal.ts';
import { figuresOf, type GridView } from '../grid-view.ts';

/** A cell of a pasted block by its row and column there, both from 0, and why it has no place. */
export type Misfit = { row: number; column: number; text: string; why: 'edge' | 'no-figure' | 'no-number' };

/** Where the cells of a pasted block come to stand, and those that cannot. */
export type Spread = {
  values: { indicator: string; value: Decimal | null }[];
  misfits: Misfit[];
  /** Figures whose cell in the block is empty: they stay as they are. */
  untouched: number;
  /** The marks for "nothing" in the block (—, /, 无), which make a figure blank. */
  blanks: string[];
};

type Place = (row: number, column: number) => Placed<Cell> | null;

/**
 * Lays a block over a table from the cell of a figure on, a row of the block to a row of the table and a column to a
 * column, as a spreadsheet does: over a label may stand a text or that label, but no number. Where that does not go, a block
 * without gaps is laid over the figures alone, past the headings between them.
 */
export function spread(view: GridView, start: string, block: readonly (readonly string[])[]): Spread {
  const here = figuresOf(view.rows).find(({ indicator }) => indicator === start)?.placed;
  if (!here) return { values: [], misfits: [], untouched: 0, blanks: [] };
  const exact = lay(block, overGrid(view, here));
  const dense = block.every((row) => row.length === block[0]?.length && row.every((cell) => cell.trim() !== ''));
  if (exact.misfits.every(({ why }) => why === 'no-number') || !dense) return exact;
  const past = lay(block, overFigures(view, here));
  return past.misfits.length === 0 ? past : exact;
}

/** The cell a place of the grid belongs to, from the place of `here` on. */
function overGrid(view: GridView, here: Placed<Cell>): Place {
  const owners = new Map<string, Placed<Cell>>();
  for (const placed of view.rows.flat()) {
    for (let row = placed.row; row < placed.row + placed.rows; row += 1) {
      for (let column = placed.column; column < placed.column + placed.columns; column += 1) {
        owners.set(`${row} ${column}`, placed);
      }
    }
  }
  return (row, column) => owners.get(`${here.row + row} ${here.column + column}`) ?? null;
}

/** The figures in the rows that have one from the column of `here` on, counted without what stands between. */
function overFigures(view: GridView, here: Placed<Cell>): Place {
  const lines = view.rows
    .slice(here.row)
    .map((row) => row.filter(({ cell, column, columns }) => cell.kind === 'figure' && column + columns > here.column))
    .filter((line) => line.length > 0);
  return (row, column) => lines[row]?.[column] ?? null;
}

function lay(block: readonly (readonly string[])[], place: Place): Spread {
  const found: Spread = { values: [], misfits: [], untouched: 0, blanks: [] };
  const taken = new Set<Placed<Cell>>();
  block.forEach((line, row) => {
    line.forEach((raw, column) => {
      const text = raw.trim();
      const target = place(row, column);
      const misfit = (why: Misfit['why']): void => void found.misfits.push({ row, column, text, why });
      if (target === null) {
        if (text !== '') misfit('edge');
        return;
      }
      const reading = readNumber(text);
      if (target.cell.kind !== 'figure' || taken.has(target)) {
        const label = target.cell.kind === 'label' && target.cell.text.trim() === text;
        if (reading.kind === 'value' && !label) misfit('no-figure');
        return;
      }
      taken.add(target);
      if (text === '') found.untouched += 1;
      else if (reading.kind === 'not-a-number') misfit('no-number');
      else {
        if (reading.kind === 'blank') found.blanks.push(text);
        found.values.push({
          indicator: target.cell.indicator,
          value: reading.kind === 'value' ? reading.value : null,
        });
      }
    });
  });
  return found;
}
