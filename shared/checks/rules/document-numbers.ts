import { markRule } from '../mark-rule.ts';

/** GB/T 9704—2012, 7.2.5: the year of a 发文字号 stands in six-angled brackets. */
export const documentNumbers = markRule({
  id: 'document-number',
  title: '发文字号',
  kind: 'document',
  severity: 'warning',
  say: ({ before }) => `发文字号里的“${before}”应使用六角括号`,
  together: (count) => `有${count}个发文字号没有用六角括号`,
});
