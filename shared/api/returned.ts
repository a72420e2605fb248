import { z } from 'zod';
import { indicatorIdSchema, reportSchema, unplacedSchema } from '../report/report.ts';
import { remarkSchema } from '../returned/remark.ts';

/**
 * A file that came back, as it was read: `file` is what it says, `trip` the draft exported and read again, `cells` the indicators
 * whose cells the file has, `unplaced` what in it is neither prose nor figure of this report. `base` is the state it was exported
 * in, exported and read again; null where the draft still is that state, or none is known. `remarks` are the comments beside the
 * text; `other` is the title of a file that is of another agency or year than the draft, null elsewhere.
 */
export const fileReturnedSchema = z.strictObject({
  file: reportSchema,
  trip: reportSchema,
  base: reportSchema.nullable(),
  cells: z.array(indicatorIdSchema),
  unplaced: z.array(unplacedSchema.pick({ text: true, why: true })),
  remarks: z.array(remarkSchema),
  other: z.string().nullable(),
});

export type FileReturned = z.infer<typeof fileReturnedSchema>;
