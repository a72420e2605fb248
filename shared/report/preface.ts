import { z } from 'zod';
import { calendarDateSchema } from '../wording/date.ts';

const line = z.string().max(500);

/**
 * What stands before 一、(编制说明). `written` is the clerk's or an old file's own wording and wins over the fields;
 * null means the text is derived from the fields, the agency and the outline.
 */
export const prefaceSchema = z.strictObject({
  label: z.string().max(40).default(''),
  basis: line.default(''),
  compiledBy: line.default(''),
  period: z.tuple([calendarDateSchema, calendarDateSchema]).nullable().default(null),
  contact: line.default(''),
  announcedParts: z.array(line).max(40).default([]),
  written: z.string().max(20_000).nullable().default(null),
});

export type Preface = z.infer<typeof prefaceSchema>;
