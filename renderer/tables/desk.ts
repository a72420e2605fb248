import type { Direction } from './layout.ts';
import type { Typed } from './use-figure-input.ts';

/** What is told in the line under a table: what was just done, and what may be done about it. */
export type Said = { text: string; act?: { label: string; run: () => void } };

/** What can be written about one figure beside its number. */
export type Writing = 'note' | 'reason';

/** What a table does for its cells; the same object as long as the table is the same. */
export type Desk = {
  /** Goes to the neighbouring figure; false if there is none. */
  move: (indicator: string, direction: Direction) => boolean;
  /** Lays a block copied from a spreadsheet over the table, from this figure on. */
  paste: (indicator: string, text: string) => void;
  /** Takes the sum the form says a total is; nothing where the sum is not known or stands there already. */
  takeSum: (indicator: string) => void;
  /** Opens what is written about a figure. */
  write: (writing: Writing, indicator: string) => void;
  /** Hears that a cell was left in which something was typed. */
  left: (indicator: string, typed: Typed) => void;
};
