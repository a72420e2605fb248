import type { SlotId } from '../report/slots.ts';

/** Where a rule of a form comes from, most binding first. */
export type Source = 'printed' | 'regulation' | 'local' | 'inferred';

export type Severity = 'error' | 'warning' | 'hint';

/** One thing counted. Every indicator stands in exactly one cell of one of the form's tables. */
export type Indicator = {
  id: string;
  /** The label as the form prints it, word for word, with the notes (口径) printed inside it. */
  label: string;
  unit: string;
  number: 'whole' | 'decimal';
  signed?: boolean;
  /** The column's label where a row of the form has several figures. */
  column?: string;
  /** The section beside which the figure is entered. */
  slot: SlotId;
};

export type Cell =
  | {
      kind: 'label';
      text: string;
      indent?: number;
      columns?: number;
      rows?: number;
      align?: 'left' | 'center';
      head?: boolean;
    }
  | { kind: 'figure'; indicator: string; columns?: number; rows?: number }
  | { kind: 'empty'; columns?: number; rows?: number };

/** How a table looks, on screen and on paper. Widths are shares of the table's width; rows list cells left to right. */
export type Grid = { widths: number[]; headRows: number; rows: Cell[][] };

export type FormTable = { id: string; title: string; grid: Grid };

/** A relation between figures that must hold. Sides are sums of figures; blank sides make it undecided. */
export type Identity = {
  id: string;
  relation: 'equal' | 'at-most' | 'both-or-none' | 'not-equal';
  left: string[];
  right: string[];
  severity: Severity;
  source: Source;
  /** Why it must hold, in the clerk's Chinese. */
  why: string;
};

export type OutlineEntry = { slot: SlotId; heading: string };

/** One edition of the statutory statistics (统计表式). Adding a form is adding one of these to the table of forms. */
export type Form = {
  id: string;
  title: string;
  /** The document that issued it. */
  issuedBy: string;
  years: { from: number; to: number | null };
  outline: OutlineEntry[];
  annexCaption: string;
  tables: FormTable[];
  indicators: Indicator[];
  identities: Identity[];
};
