import type { Care, How } from './edit.ts';

/** What an edit of the text is called beside its words. */
export const howWords: Readonly<Record<How, string>> = {
  changed: '改动',
  added: '新增',
  removed: '删去',
  moved: '移动',
  split: '分成几段',
  merged: '并成一段',
  level: '小标题与正文互换',
  cell: '表格单元格',
};

/** Why an edit is not chosen in advance, and what to think of. */
export const careWords: Readonly<Record<Care, string>> = {
  blank: '文件里这一格是空的，或没有这一行。确实要清空才打勾。',
  trifle: '只有引号或全角半角不同，多半是Word、WPS自动改的。',
  loose: '这里的数随统计表变动，文件只改了文字，没有改表。采用后这个数就不再随表变动；如果数要改，请改统计表。',
  both: '发出以后您也改过这里。采用会换掉您的改动。',
};
