import { markRule } from '../mark-rule.ts';

/** GB/T 15834—2011, 4.8: Chinese text is quoted with “ ”. */
export const halfQuotes = markRule({
  id: 'half-quote',
  title: '引号',
  kind: 'quote',
  severity: 'hint',
  say: ({ before }) => `${before}用了半角引号`,
  together: (count) => `有${count}处半角引号`,
});
