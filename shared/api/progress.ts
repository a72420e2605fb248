import { z } from 'zod';

/** How far a long work is: the step under way in words, and how many steps of all are done. `of` is 0 while that is not known. */
export const progressSchema = z.strictObject({
  step: z.string(),
  done: z.int().min(0),
  of: z.int().min(0),
});

export type Progress = z.infer<typeof progressSchema>;
