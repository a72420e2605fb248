import type { RowCells } from './row-cells.ts';
import type { Place, Target } from './targets.ts';
import { isBlankMark, isValueText, type Token } from './tokens.ts';

/**
 * How a file prints a table's merged cells: what it has in the further places of a cell that spans columns or rows, and
 * whether it numbers the rows although the form does not.
 */
export type Printing = { across: 'left out' | 'empty' | 'repeated'; down: 'left out' | 'empty'; serial: boolean };

type Slot = 'figure' | 'blank' | 'unfilled' | 'repeat' | 'number';

/** A row as it was found: its target, that of the next row found, what stands behind its label. */
export type FoundRow = { target: Target; next: Target | null; found: RowCells };

const acrosses = ['left out', 'empty', 'repeated'] as const;
const printings: readonly Printing[] = [false, true].flatMap((serial) =>
  (['left out', 'empty'] as const).flatMap((down) => acrosses.map((across) => ({ across, down, serial }))),
);

function behindSlots(places: readonly Place[], across: Printing['across']): Slot[] {
  let figures = false;
  return places.flatMap((place): Slot[] => {
    if (place === 'figure') {
      figures = true;
      return ['figure'];
    }
    if (place === 'empty') return ['unfilled'];
    if (place !== 'span' || across === 'left out') return [];
    if (across === 'empty') return ['blank'];
    // A label that is repeated is known by its words and never stands among the cells.
    return figures ? ['repeat'] : [];
  });
}

/** Where cells have no rows, what the next row has before its label stands behind this one's figures. */
function aheadSlots(places: readonly Place[], { down, serial }: Printing): Slot[] {
  const end = places.indexOf('label');
  const before = end < 0 ? places : places.slice(0, end);
  const slots = before.flatMap((place): Slot[] =>
    place === 'serial'
      ? ['number']
      : place === 'empty'
        ? ['unfilled']
        : place === 'span' && down === 'empty'
          ? ['blank']
          : [],
  );
  return serial && end < 0 && !slots.includes('number') ? [...slots, 'number'] : slots;
}

function slotsOf({ target, next, found }: FoundRow, printing: Printing): Slot[] {
  const behind = behindSlots(target.behind, printing.across);
  if (found.layout === 'row') return behind;
  const slots = next ? [...behind, ...aheadSlots(next.ahead, printing)] : behind;
  if (found.cells.length === slots.length) return slots;
  // A cell that is empty in the form itself is printed by some files and left out by others; loose words show no blanks.
  const unseen = found.layout === 'loose' && found.cells.every(({ text }) => text !== '');
  return slots.filter((slot) => slot !== 'unfilled' && !(unseen && slot === 'blank'));
}

/** How many cells a row has behind its label when it is the last one found. */
export const lastLength = (target: Target, { across }: Printing): number => behindSlots(target.behind, across).length;

function fits(cells: readonly Token[], slots: readonly Slot[]): boolean {
  return (
    cells.length === slots.length &&
    slots.every((slot, at) => {
      const text = cells[at]?.text ?? '';
      if (slot === 'blank') return text === '';
      if (slot === 'unfilled') return text === '' || isBlankMark({ text });
      if (slot === 'number') return /^\d{1,3}$/.test(text);
      return slot === 'figure' || text === '' || text === cells[at - 1]?.text;
    })
  );
}

/** The last row found has no next one to end it: only the cells it begins with count. */
const bounded = (row: FoundRow, slots: readonly Slot[]): readonly Token[] =>
  row.next === null && row.found.layout !== 'row' ? row.found.cells.slice(0, slots.length) : row.found.cells;

/** The way of printing that explains the cells of most rows. */
export function printingOf(rows: readonly FoundRow[]): Printing {
  const counted = rows.filter(({ target }) => target.figures.length > 0);
  const explains = (row: FoundRow, printing: Printing): boolean => {
    const slots = slotsOf(row, printing);
    return fits(bounded(row, slots), slots);
  };
  const counts = printings.map((printing) => counted.filter((row) => explains(row, printing)).length);
  const best = counts.indexOf(Math.max(...counts));
  return printings[best] ?? { across: 'left out', down: 'left out', serial: false };
}

const blank: Token = { text: '', bare: '', cell: true, kind: 'row', piece: -1, at: -1, covered: false };

/** What stands behind the label of a row that has no figures, without the serial number of the next row. */
export function headingCells(row: FoundRow, printing: Printing): readonly Token[] {
  const slots = slotsOf(row, printing);
  const { cells } = row.found;
  return fits(cells, slots) ? cells.filter((_, at) => slots[at] !== 'number') : cells;
}

/** The cells of a row's figures in order, null where its cells are not those the way of printing has. */
export function figureCells(row: FoundRow, printing: Printing): Token[] | null {
  const slots = slotsOf(row, printing);
  const { cells } = row.found;
  if (!fits(cells, slots)) return null;
  const figures = cells.filter((_, at) => slots[at] === 'figure');
  // Where cells have no rows, words among several figures begin what stands behind the row.
  const ended = row.found.layout !== 'row' && figures.some(({ text }) => text !== '' && !isValueText(text));
  return ended && figures.length > 1 ? null : figures;
}

/** The same with blank cells at the row's end taken off or put on; only where the file is known to print blank cells. */
export function figureCellsToEnd(row: FoundRow, printing: Printing): Token[] | null {
  const { cells, layout } = row.found;
  const length = slotsOf(row, printing).length;
  if (layout !== 'row') return null;
  const extra = cells.slice(length);
  if (extra.some(({ text }) => text !== '')) return null;
  const ended = Array.from({ length }, (_, at) => cells[at] ?? blank);
  return figureCells({ ...row, found: { ...row.found, cells: ended } }, printing);
}

/** Whether some row shows that the file prints blank cells: one stands before a filled one, where it belongs. */
export function printsBlanks(rows: readonly FoundRow[], printing: Printing): boolean {
  return rows.some((row) => {
    const { cells, layout } = row.found;
    if (layout !== 'row' || !fits(cells, slotsOf(row, printing))) return false;
    const last = cells.findLastIndex(({ text }) => text !== '');
    return cells.slice(0, Math.max(0, last)).some(({ text }) => text === '');
  });
}
