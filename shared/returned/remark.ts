import { z } from 'zod';
import type { Edit } from './edit.ts';
import { fold } from './fold.ts';

/**
 * A comment somebody wrote beside a document (批注): who, what, about which words, and the paragraph they stand in; '' where
 * the file does not say. `reply` answers the comment before it; `settled` was ticked off there.
 */
export const remarkSchema = z.strictObject({
  author: z.string(),
  text: z.string(),
  about: z.string(),
  paragraph: z.string(),
  reply: z.boolean(),
  settled: z.boolean(),
});

export type Remark = z.infer<typeof remarkSchema>;

/** Shorter words stand in many sentences: that they are the same says nothing. */
const shortest = 4;

/** The comments that are about what an edit changes: their words are in it, or it is in their paragraph. */
export function remarksOn(edit: Pick<Edit, 'before' | 'after'>, remarks: readonly Remark[]): Remark[] {
  const sides = [edit.after, edit.before].map(fold).filter((words) => words !== '');
  return remarks.filter(({ about, paragraph }) => {
    const [words, whole] = [fold(about), fold(paragraph)];
    if (words.length >= shortest) return sides.some((side) => side.includes(words) || words.includes(side));
    return sides.some((side) => side.length >= shortest && whole.includes(side));
  });
}
