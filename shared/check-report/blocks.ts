/** A column of a table: its head, its share of the width, and whether its cells stand in the middle. */
export type Column = { head: string; share: number; centred?: boolean };

/** A row of cells, each of whose lines are divided by \n; or words over the rows that follow, across the whole table. */
export type Row = readonly string[] | string;

/** What the check report is made of, in the order of the page. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'body'; text: string }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly Row[] }
  /** Lines to be filled in by hand. */
  | { kind: 'signatures'; lines: readonly string[] }
  /** What follows stands on pages of its own. */
  | { kind: 'annex'; label: string; title: string };

export const body = (text: string): Block => ({ kind: 'body', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
