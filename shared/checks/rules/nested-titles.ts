import { markRule } from '../mark-rule.ts';

/** GB/T 15834—2011, 4.15: a title inside a title stands in 〈〉. */
export const nestedTitles = markRule({
  id: 'nested-title',
  title: '书名号',
  kind: 'nested-title',
  severity: 'hint',
  say: ({ before }) => `书名号里面又用了书名号：${before}`,
});
