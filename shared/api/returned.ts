import { z } from 'zod';
import { indicatorIdSchema, reportSchema, unplacedSchema } from '../report/report.ts';

/**
 * A file that came back, as it was read: `file` is what it says, `trip` the draft exported and read again, `cells` the indicators
 * whose cells the file has, `unplaced` what in it is neither prose nor figure of this report.
 */
export const fileReturnedSchema = z.strictObject({
  file: reportSchema,
  trip: reportSchema,
  cells: z.array(indicatorIdSchema),
  unplaced: z.array(unplacedSchema.pick({ text: true, why: true })),
});

export type FileReturned = z.infer<typeof fileReturnedSchema>;
