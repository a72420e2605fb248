import { z } from 'zod';
import { calendarDateSchema } from '../wording/date.ts';
import { agencySchema, yearSchema } from './agency.ts';
import { decimalSchema } from './decimal.ts';
import { dismissalSchema } from './dismissal.ts';
import {
  longestCell,
  longestLine,
  longestNote,
  longestUnplaced,
  longestWhy,
  longestWords,
  mostCarried,
  mostDismissals,
  mostSections,
  mostUnplaced,
} from './limits.ts';
import { prefaceSchema } from './preface.ts';
import { proseSchema } from './prose.ts';
import { slotIds } from './slots.ts';

const line = z.string().max(longestLine);

/** The title as printed, a line a line. */
export const titleLinesSchema = z.array(line).min(1).max(3);

/** A section: of one slot, with a heading the clerk words and prose. Its number is derived from its position. */
export const sectionSchema = z.strictObject({
  id: z.string().min(1).max(64),
  slot: z.enum(slotIds),
  heading: line,
  numbered: z.boolean().default(true),
  prose: proseSchema,
  /** The sentences of the prose that came from an earlier report and that nobody has confirmed yet (see carried.ts). */
  carried: z.array(z.string().min(1).max(longestUnplaced)).max(mostCarried).optional(),
  /** Whether the clerk has called the section finished; absent while it is not. */
  done: z.literal(true).optional(),
});

/** The id of an indicator, as forms declare it: app.recv_face. */
export const indicatorIdSchema = z
  .string()
  .max(80)
  .regex(/^[A-Za-z][A-Za-z0-9_.-]*$/);

/**
 * The value of an indicator: a number or blank. Blank is not zero. A note keeps what the clerk wants remembered; `unread` is
 * what stands in the cell instead where that is no number, until the clerk puts it right: the value is then the old one.
 * `reason` says why a total was set otherwise than its parts come to.
 */
export const figureSchema = z.strictObject({
  value: decimalSchema.nullable(),
  note: z.string().max(longestNote).default(''),
  unread: z.string().min(1).max(longestCell).optional(),
  reason: z.string().min(1).max(longestNote).optional(),
});

/**
 * How the statistics annex is introduced. `mention` prints the 附件说明 after the body; `caption` stands over the
 * table; the rest are the printed lines around it that some offices have and some have not.
 */
export const annexSchema = z.strictObject({
  mention: line.default(''),
  label: line.default('附件'),
  caption: line.default(''),
  yearLine: z.boolean().default(true),
  unitLine: z.boolean().default(true),
  signRow: z.boolean().default(true),
});

/**
 * 落款: who signs the report and when, and the people named under the annex. `datePlace` keeps a date that an
 * office prints above the text where that office has it.
 */
export const signOffSchema = z.strictObject({
  agency: line.default(''),
  date: calendarDateSchema.nullable().default(null),
  datePlace: z.enum(['top', 'end']).default('end'),
  responsible: line.default(''),
  reviewer: line.default(''),
  preparer: line.default(''),
  phone: line.default(''),
  filledOn: calendarDateSchema.nullable().default(null),
});

/** The key of a form (see formKey in forms/form.ts). */
export const formKeySchema = z.string().min(1).max(50);

/** A figure that lost its cell: the form it was counted by, what it was called there, and all that stood in the cell. */
export const originSchema = z.strictObject({
  form: formKeySchema,
  title: line,
  indicator: indicatorIdSchema,
  label: z.string().max(longestWords),
  unit: z.string().max(longestCell),
  figure: figureSchema,
});

/**
 * A piece that has no place yet, of an old file or of a change of form; it stays with the report until the clerk places or
 * drops it. One with an `origin` is a figure: a form that has its indicator takes it back into its cell.
 */
export const unplacedSchema = z.strictObject({
  text: z.string().max(longestUnplaced),
  why: z.string().max(longestWhy),
  origin: originSchema.optional(),
});

export const reportSchema = z.strictObject({
  titleLines: titleLinesSchema,
  agency: agencySchema,
  year: yearSchema,
  form: formKeySchema,
  preface: prefaceSchema,
  sections: z
    .array(sectionSchema)
    .max(mostSections)
    .refine((sections) => new Set(sections.map(({ id }) => id)).size === sections.length, {
      message: 'two sections with one id',
    }),
  figures: z.record(indicatorIdSchema, figureSchema),
  annex: annexSchema,
  signOff: signOffSchema,
  unplaced: z.array(unplacedSchema).max(mostUnplaced).default([]),
  dismissals: z.array(dismissalSchema).max(mostDismissals).default([]),
});

export const statuses = { drafting: '起草中', reviewing: '待审核', final: '已定稿' } as const;
export const statusSchema = z.enum(['drafting', 'reviewing', 'final']);

export type Section = z.infer<typeof sectionSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Annex = z.infer<typeof annexSchema>;
export type SignOff = z.infer<typeof signOffSchema>;
export type Origin = z.infer<typeof originSchema>;
export type Unplaced = z.infer<typeof unplacedSchema>;
export type Report = z.infer<typeof reportSchema>;
export type Status = z.infer<typeof statusSchema>;

/** The value of an indicator in a report; null if it is blank. */
export function figureValue(report: Pick<Report, 'figures'>, indicator: string): string | null {
  return report.figures[indicator]?.value ?? null;
}
