import { z } from 'zod';
import { longestNote } from './limits.ts';

/** What a finding is known by; a check cuts it off there, so that what is kept and what is found stay the same. */
export const longestSubject = 1_000;
export const longestFacts = 4_000;
export const longestMessage = 2_000;

/**
 * 核实说明: a finding the clerk has looked into and set aside, and why. `subject` is what the finding is about, `facts` what it
 * said of it: it stands as long as a finding of this rule still says the same of the same. `message` is the finding's sentence
 * then, for the reader of the reasons.
 */
export const dismissalSchema = z.strictObject({
  rule: z.string().min(1).max(80),
  subject: z.string().max(longestSubject),
  facts: z.string().max(longestFacts),
  message: z.string().max(longestMessage),
  reason: z.string().trim().min(1).max(longestNote),
  at: z.iso.datetime(),
});

export type Dismissal = z.infer<typeof dismissalSchema>;
