import { z } from 'zod';
import { longestNote } from '../report/limits.ts';

/** Characters of a word of the office's own, and words of one kind. */
export const longestOwnWord = 40;
export const mostOwnWords = 1_000;

const word = z.string().trim().min(1).max(longestOwnWord);

/**
 * What an office has settled for its checks: the rules it does without and why, and words of its own. `words` are right as they
 * stand (names, local terms); `corrections` are what it keeps getting wrong, with what is meant; `elsewhere` are places whose
 * names do not belong into its reports.
 */
export const officeSchema = z.strictObject({
  off: z
    .array(z.strictObject({ rule: z.string().min(1).max(80), reason: z.string().trim().min(1).max(longestNote) }))
    .max(200)
    .default([]),
  words: z.array(word).max(mostOwnWords).default([]),
  corrections: z
    .array(z.strictObject({ wrong: word, right: word }))
    .max(mostOwnWords)
    .default([]),
  elsewhere: z.array(word).max(mostOwnWords).default([]),
});

export type Office = z.infer<typeof officeSchema>;

/** An office that has settled nothing yet. */
export const plainOffice: Office = officeSchema.parse({});
