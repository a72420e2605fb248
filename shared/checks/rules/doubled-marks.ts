import { markRule } from '../mark-rule.ts';

/** The same mark twice in a row: a slip of the hand. */
export const doubledMarks = markRule({
  id: 'doubled-mark',
  title: '标点重复',
  kind: 'doubled',
  severity: 'warning',
  say: ({ before }) => `标点“${before}”重复了`,
});
