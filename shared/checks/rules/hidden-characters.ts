import { matchesOf } from '../../report/matches.ts';
import { lineRule, type Hit } from '../line-rule.ts';

/** Control characters, characters without width, the mark of a lost character, and glyphs no font has in common. */
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;
const unreadable = /[\ufffd\ue000-\uf8ff]+/g;

const without: (match: RegExpExecArray) => Hit = ({ index, 0: said }) => ({
  from: index,
  to: index + said.length,
  severity: 'hint',
  message: '文字里有看不见的字符',
  explain: '多半是从网页复制来的，排版和查找时会出错：请删去。',
  put: '',
});

const lost: (match: RegExpExecArray) => Hit = ({ index, 0: said }) => ({
  from: index,
  to: index + said.length,
  severity: 'warning',
  confidence: 'likely',
  message: '有一个字显示不出来',
  explain: '原文的字在复制或转换时丢失，会印成方框或空白：请对照原文补上。',
});

/** Characters that cannot be seen, or that other machines show as a box. */
export const hiddenCharacters = lineRule({
  id: 'hidden-character',
  title: '看不见或显示不出的字符',
  source: 'language',
  severities: ['warning', 'hint'],
  find: (text) =>
    [...matchesOf(hidden, text).map(without), ...matchesOf(unreadable, text).map(lost)].sort(
      (one, other) => one.from - other.from,
    ),
  together: (count) => `有${count}处看不见或显示不出的字符`,
});
