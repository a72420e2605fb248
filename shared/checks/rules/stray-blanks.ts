import { markRule } from '../mark-rule.ts';

/** Blanks between Chinese characters come from copying and break the lines of a sealed document. */
export const strayBlanks = markRule({
  id: 'stray-blank',
  title: '多余的空格',
  kind: 'blank',
  severity: 'hint',
  say: () => '文字中间有多余的空格',
  together: (count) => `有${count}处多余的空格`,
});
