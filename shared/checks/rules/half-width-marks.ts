import { markRule } from '../mark-rule.ts';

/** GB/T 15834—2011: marks between Chinese characters are full-width ones. */
export const halfWidthMarks = markRule({
  id: 'half-width-mark',
  title: '半角标点',
  kind: 'half-width',
  severity: 'hint',
  say: ({ before }) => `“${before}”用了半角标点`,
  together: (count) => `有${count}处半角标点`,
});
