import type { Line } from './lines.ts';
import type { Notes } from './outcome.ts';
import { readDateLine } from './sign-off.ts';
import { findTitle } from './title.ts';

/** What stands before the first section: title lines, a date printed there, the preface's paragraphs. */
export type Top = { titleLines: string[]; date: string | null; preface: string[] };

/** What a web page puts around a text that was copied from it. */
const webMeta =
  /^(发布时间|发布日期|发布机构|信息来源|来源|作者|浏览次数|点击数|阅读次数|字号|字体|索引号|信息分类|公开方式|打印|分享到|【字体|您当前的位置|当前位置)/;

const isPath = (text: string): boolean => /[>＞»]/.test(text) && text.length < 120 && !/[。；]/.test(text);

/**
 * Sorts the lines before the first section. A page's path, its publishing data and whatever else stands over the title
 * is noted as unplaced; a line that is only a date is the report's date.
 */
export function readTop(before: readonly Line[], notes: Notes): Top {
  const texts = before.map((line) => (line.kind === 'row' ? line.cells.join('　') : line.text));
  const title = findTitle(texts);
  const top: Top = { titleLines: title ? texts.slice(title.from, title.to) : [], date: null, preface: [] };
  texts.forEach((text, at) => {
    if (title && at >= title.from && at < title.to) return;
    const date = readDateLine(text);
    if (date !== null && top.date === null && top.preface.length === 0) top.date = date;
    else if (webMeta.test(text) || isPath(text)) notes.unplaced.push({ text, why: '网页上的附带信息，不属于报告' });
    else if (title && at < title.from) notes.unplaced.push({ text, why: '在标题之前，未能归入任何部分' });
    else top.preface.push(text);
  });
  return top;
}
