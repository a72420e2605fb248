import { matchesOf } from '../../report/matches.ts';
import { lineRule } from '../line-rule.ts';

const wide = /[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ％．／－]*/g;

const narrowed = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** GB/T 15835—2011, 5.1: Arabic numerals in running text are half-width ones. */
export const mixedWidth = lineRule({
  id: 'mixed-width',
  title: '全角数字、字母',
  source: 'language',
  severities: ['hint'],
  find: (text) =>
    matchesOf(wide, text).map(({ index, 0: said }) => ({
      from: index,
      to: index + said.length,
      severity: 'hint',
      message: `“${said}”用了全角数字或字母`,
      explain: '正文中的阿拉伯数字和英文字母用半角，全文保持一致。',
      put: narrowed(said),
    })),
  together: (count) => `有${count}处全角数字或字母`,
});
