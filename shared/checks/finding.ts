import { z } from 'zod';
import { placeSchema } from '../api/place.ts';
import { dismissalSchema } from '../report/dismissal.ts';
import { severitySchema, sourceSchema } from '../forms/form.ts';

/** Where a rule comes from, most binding first; `language` is right and wrong in any text. */
const ruleSourceSchema = z.enum([...sourceSchema.options, 'language']);

/**
 * How sure it is that something is wrong: `certain` follows from what stands there; `likely` from what a sentence most
 * probably means; `asks` where only the clerk can know.
 */
export const confidenceSchema = z.enum(['certain', 'likely', 'asks']);

/**
 * A stretch of one line. `line` counts the lines of the place: of a section the paragraphs, headings and cells of its prose,
 * its own heading is -1; of the title and the written preface their lines. `from` and `to` count UTF-16 units, a figure is one.
 */
export const rangeSchema = z.strictObject({ line: z.int().min(-1), from: z.int().min(0), to: z.int().min(0) });

/** Where a finding stands: on a screen of the wizard, there at a figure, or at words, which `quote` repeats. */
export const whereSchema = z.strictObject({
  place: placeSchema.optional(),
  quote: z.string().optional(),
  /** Words around the quote, by which it is found where it stands twice. */
  context: z.string().optional(),
  indicator: z.string().optional(),
  range: rangeSchema.optional(),
});

/** A change that puts things right: other words for stretches of text that read `before`, none of them a figure. */
export const repairSchema = z.strictObject({
  words: z.string(),
  edits: z
    .array(z.strictObject({ place: placeSchema, range: rangeSchema, before: z.string(), text: z.string() }))
    .min(1),
});

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: severitySchema,
  confidence: confidenceSchema,
  source: ruleSourceSchema,
  /** What is wrong, in one sentence with both numbers or wordings. */
  message: z.string(),
  where: whereSchema,
  /** Where the other side of a contradiction stands. */
  other: whereSchema.nullable(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  explain: z.string(),
  /** What it is about, the same as long as that is there at all, whatever it says now. */
  subject: z.string(),
  /** What was said of it: a dismissal holds as long as this stands. */
  facts: z.string(),
  repair: repairSchema.nullable(),
  /** What the clerk has said of it; `stands` unless the facts have changed since. */
  dismissal: dismissalSchema.pick({ reason: true, at: true }).extend({ stands: z.boolean() }).nullable(),
});

/** error: will be sent back; warning: a careful reviewer would ask; hint: look once. */
export type Severity = z.infer<typeof severitySchema>;
export type Source = z.infer<typeof ruleSourceSchema>;
export type Range = z.infer<typeof rangeSchema>;
export type Where = z.infer<typeof whereSchema>;
export type Repair = z.infer<typeof repairSchema>;
export type Finding = z.infer<typeof findingSchema>;

/** What a rule says of one fault; the engine adds what follows from the rule and from these. */
export type Found = Pick<Finding, 'severity' | 'message' | 'where' | 'explain'> &
  Partial<Omit<Finding, 'dismissal' | 'rule' | 'severity' | 'message' | 'where' | 'explain'>>;
