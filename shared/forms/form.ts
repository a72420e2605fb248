import { z } from 'zod';
import { indicatorIdSchema } from '../report/report.ts';
import { longestLine } from '../report/limits.ts';
import { slotIds } from '../report/slots.ts';
import { agencyKindSchema } from '../report/agency.ts';
import { units } from './units.ts';

/**
 * One edition of the statutory statistics (统计表式) as data. What this file describes is also what a form file holds, so
 * every limit here is one an office's own form meets too. What relates several parts of a form to each other (an
 * indicator in exactly one cell, spans that fit) is looked at in faults.ts.
 */
const line = z.string().trim().min(1).max(longestLine);

/** Where a rule of a form comes from, most binding first. */
export const sourceSchema = z.enum(['printed', 'regulation', 'local', 'inferred']);
export const severitySchema = z.enum(['error', 'warning', 'hint']);

/** One thing counted. Every indicator stands in exactly one cell of one of the form's tables. */
export const indicatorSchema = z.strictObject({
  id: indicatorIdSchema,
  /** The label as the form prints it, word for word, with the notes (口径) printed inside it. */
  label: line,
  unit: z.enum(units),
  number: z.enum(['whole', 'decimal']).default('whole'),
  /** Whether a decrease is written as a negative number. */
  signed: z.boolean().default(false),
  /** The wider row label this one stands under, where its own does not say what is counted: （三）不予公开. */
  group: line.optional(),
  /** The column's label where a row of the form has several figures. */
  column: line.optional(),
  /** The section beside which the figure is entered. */
  slot: z.enum(slotIds),
  /** How it is counted, beyond what the label says; shown to the clerk, not printed. */
  note: z.string().max(500).optional(),
});

const span = z.int().min(1).max(300).optional();

export const cellSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('label'),
    text: z.string().max(longestLine),
    /** In full-width spaces, as printed. */
    indent: z.int().min(0).max(20).optional(),
    columns: span,
    rows: span,
    align: z.enum(['left', 'center']).optional(),
    head: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('figure'), indicator: indicatorIdSchema, columns: span, rows: span }),
  z.strictObject({ kind: z.literal('empty'), columns: span, rows: span }),
]);

export const mostRows = 300;
export const mostColumns = 30;

/** How a table looks, on screen and on paper. Widths are shares of the table's width; rows list cells left to right. */
export const gridSchema = z.strictObject({
  widths: z.array(z.number().positive().max(10_000)).min(1).max(mostColumns),
  headRows: z.int().min(0).max(10),
  rows: z.array(z.array(cellSchema).max(mostColumns)).min(1).max(mostRows),
});

export const formTableSchema = z.strictObject({
  id: z.string().min(1).max(40),
  title: line,
  /** The section the table is printed in; 'annex' for one on pages of its own after the report. */
  slot: z.enum(slotIds).default('annex'),
  grid: gridSchema,
});

/**
 * A figure as a side of an identity counts it: by its indicator, or with more said: that of last year's report, or
 * taken off instead of added.
 */
export const termSchema = z.union([
  indicatorIdSchema,
  z.strictObject({
    indicator: indicatorIdSchema,
    year: z.enum(['this', 'last']).default('this'),
    minus: z.boolean().default(false),
  }),
]);

/** A relation between figures that must hold. Sides are sums of figures; a blank figure makes it undecided. */
export const identitySchema = z.strictObject({
  id: z.string().min(1).max(60),
  relation: z.enum(['equal', 'at-most', 'both-or-none', 'not-equal']),
  left: z.array(termSchema).min(1).max(400),
  right: z.array(termSchema).min(1).max(400),
  severity: severitySchema,
  source: sourceSchema,
  /** Why it must hold, in the clerk's Chinese. */
  why: line,
});

/** A figure above zero that offices of these kinds seldom have: the clerk is asked. */
export const questionSchema = z.strictObject({
  indicators: z.array(indicatorIdSchema).min(1).max(100),
  agencies: z.array(agencyKindSchema).min(1),
  why: line,
});

/**
 * What offices of these kinds must write about in a section; each thing is found by any one of its words. Where `near`
 * names the work, a word alone is not enough: one of these must stand by it, because the words are used of other work too.
 */
export const requirementSchema = z.strictObject({
  slot: z.enum(slotIds),
  agencies: z.array(agencyKindSchema).min(1),
  near: z.array(line).min(1).max(20).optional(),
  things: z
    .array(z.strictObject({ name: line, words: z.array(line).min(1).max(20) }))
    .min(1)
    .max(20),
  severity: severitySchema,
  source: sourceSchema,
  why: line,
});

/** A figure of a new report that begins as another one of last year's report. */
export const carrySchema = z.strictObject({ from: indicatorIdSchema, to: indicatorIdSchema });

export const outlineEntrySchema = z.strictObject({
  slot: z.enum(slotIds),
  heading: line,
  /** Whether the edition prescribes the heading word for word. */
  fixed: z.boolean().default(false),
});

export const formSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
  version: z.int().min(1).max(9999).default(1),
  title: line,
  /** The document that issued it. */
  issuedBy: line,
  /** The years of reports it was issued for; `to` is null while it is in force. Both null: chosen by hand only. */
  years: z.strictObject({ from: z.int().nullable(), to: z.int().nullable() }),
  outline: z.array(outlineEntrySchema).max(60),
  /** The annex's title; '' for a form whose tables stand within the report. */
  annexCaption: z.string().max(longestLine).default(''),
  tables: z.array(formTableSchema).max(20),
  indicators: z.array(indicatorSchema).max(2000),
  identities: z.array(identitySchema).max(2000),
  carries: z.array(carrySchema).max(500).default([]),
  questions: z.array(questionSchema).max(100).default([]),
  requirements: z.array(requirementSchema).max(100).default([]),
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Grid = z.infer<typeof gridSchema>;
export type FormTable = z.infer<typeof formTableSchema>;
export type Term = z.infer<typeof termSchema>;
export type Identity = z.infer<typeof identitySchema>;
export type Form = z.infer<typeof formSchema>;
/** A form as it is declared: what has a usual value may be left out. */
export type Declaration = z.input<typeof formSchema>;

/** What a report remembers its form by: a later version of an office's own form is another form. */
export const formKey = ({ id, version }: Pick<Form, 'id' | 'version'>): string =>
  version === 1 ? id : `${id}@${version}`;
