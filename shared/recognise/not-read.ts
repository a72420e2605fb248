import type { Repair } from './outcome.ts';

/**
 * What a file holds and no reader could read. It is noted among the repairs, whose list scripts rely on, but nothing was put
 * right there: what is missing has to be looked for in the file itself.
 */
export const notRead = {
  words: '读不出的字',
  pictures: '去掉读不出的图片',
  fonts: '字体损坏、读不出的文字',
  pages: '损坏读不出的页',
  pagesWithoutText: '没有文字的页，可能是图片',
  pdfPictures: 'PDF里的图片没有读入',
  pdfEnd: 'PDF的末尾不完整，可能缺少内容',
  attachments: '没有读取邮件的附件',
  formulas: '没有结果的公式',
  sheetPictures: '没有读取工作表里的图片',
  objects: '图表和嵌入的对象',
} as const;

const kinds: ReadonlySet<string> = new Set(Object.values(notRead));

/** True for a note of something that stands in the file and not in what was read of it. */
export const isNotRead = ({ what }: Repair): boolean => kinds.has(what);
