import { isLeader } from './contents.ts';
import { bare, similarity } from './fold.ts';
import { lineText, piecesOf, type Line } from './line.ts';
import { isOfficeName } from './office.ts';
import { setAside, webExtras, type Notes } from './outcome.ts';
import { isPrefaceLabel } from './preface.ts';
import { readDateLine } from './sign-off.ts';
import { simplified } from './simplified.ts';
import { titleByLook } from './styled.ts';
import { findTitle, unquoted } from './title.ts';
import { isWebMeta } from './web-meta.ts';

/** 某 县 教 育 局: a cover sets its few characters apart. */
const apart = /^(?:\p{Script=Han}[ \u3000]{1,8}){2,24}\p{Script=Han}$/u;
const closedUp = (text: string): string => (apart.test(text) ? text.replace(/[ \u3000]/g, '') : text);

/** 2019年3月 on a cover is no date a report can carry; the one with a day stands at its end. */
const month = /^[12一二][0-9〇○零一二三四五六七八九]{3}年(?:\d{1,2}|十?[一二三四五六七八九]|十)月$/;

const alikeTitles = 0.75;

/** What stands before the first section: title lines, a date and an office printed there, the preface's paragraphs. */
export type Top = {
  titleLines: string[];
  /** The pieces of the manuscript the title stood in; those of the date and the office. */
  titleFrom: number[];
  signFrom: number[];
  date: string | null;
  signer: string;
  preface: Line[];
};

/** Short words without any mark of a sentence: a menu, a column, a document number, but no preface. */
const isScrap = (text: string): boolean => text.length <= 20 && !/[，。；：！？,;:]/.test(text);

/** Tells where a line before the first section goes; `open` says that the preface's sentences have begun. */
function sortLine(line: Line, text: string, underTitle: boolean, open: boolean, top: Top): string | null {
  if (line.kind === 'picture') return '在正文之前的图片，没有放入，原文件里还有';
  if (isWebMeta(text)) return webExtras;
  const date = readDateLine(text);
  if (date !== null && top.date === null && !open) {
    top.date = date;
    top.signFrom.push(...line.from);
  } else if (open || isPrefaceLabel(text) || !isScrap(text)) top.preface.push(line);
  else if (underTitle && top.signer === '' && isOfficeName(text)) {
    top.signer = text;
    top.signFrom.push(...line.from);
  } else return '在正文之前，不像标题、日期或编制说明';
  return null;
}

/** Rows that follow one another are one table, unless the source says otherwise. */
const goesOn = (line: Line | undefined, next: Line | undefined): boolean =>
  line?.kind === 'row' && next?.kind === 'row' && line.table === next.table;

/** A table of the page's own data is that in all its rows, also in one that gives the article's name. */
function metaRowsOf(lines: readonly Line[], texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  let open: number[] = [];
  lines.forEach((line, at) => {
    open = goesOn(lines[at - 1], line) ? [...open, at] : [at];
    if (line.kind === 'row' && !goesOn(line, lines[at + 1]) && open.some((row) => isWebMeta(texts[row] ?? '')))
      for (const row of open) found.add(row);
  });
  return found;
}

/**
 * Sorts the lines before the first section. A page's path, its publishing data and whatever else stands over the title
 * is noted as unplaced; a line that is only a date is the report's date; a title or a list of contents printed again is
 * noted as taken out.
 */
export function readTop(before: readonly Line[], notes: Notes): Top {
  const texts = before.map((line) => closedUp(lineText(line)));
  const title = findTitle(texts.map((text) => simplified(text.slice(0, 200)))) ?? titleByLook(before);
  const top: Top = { titleLines: [], titleFrom: [], signFrom: [], date: null, signer: '', preface: [] };
  if (title) {
    top.titleLines = texts.slice(title.from, title.to).map(unquoted);
    top.titleFrom = piecesOf(before.slice(title.from, title.to));
  }
  const whole = bare(top.titleLines.join(''));
  const isPage = texts.some(isWebMeta);
  const metaRows = metaRowsOf(before, texts);
  // A page's own title of the article has the words of the report's, in another order perhaps.
  const isExtra = (text: string): boolean =>
    isWebMeta(text) ||
    (isPage && ((isScrap(text) && !/[〔\d]/.test(text)) || similarity(bare(text), whole) > alikeTitles));
  // What is left of a button that is a picture: its bullet, the bar behind it.
  const isBareMark = (text: string): boolean => isPage && !/[\p{L}\p{N}]/u.test(text);
  before.forEach((line, at) => {
    const text = texts[at] ?? '';
    const { from } = line;
    const gone = (what: string, after = ''): void =>
      void notes.repairs.push({ what, before: text, after, from, ...(after !== '' && { about: { kind: 'title' } }) });
    if (title && at >= title.from && at < title.to) {
      if (unquoted(text) !== text) gone('标题', unquoted(text));
      return;
    }
    // 正阳街道 over the title of 正阳街道办事处: a page's column, and no more of the title than its office.
    const least = title && at < title.from ? 4 : 6;
    const again = title !== null && text.length <= 60 && bare(text).length >= least && whole.includes(bare(text));
    if (isLeader(text)) gone('去掉目录');
    else if (month.test(text.replace(/\s/g, '')) && top.preface.length === 0) gone('去掉封面上的年月');
    else if (again && top.preface.length === 0) gone('去掉重复的标题');
    else if (line.kind === 'row')
      setAside(
        notes,
        text,
        metaRows.has(at) || isBareMark(text) ? webExtras : '正文之前的表格，未能归入任何部分',
        from,
      );
    else if (title && at < title.from)
      setAside(notes, text, isExtra(text) ? webExtras : '在标题之前，未能归入任何部分', from);
    else {
      const open = top.preface.some((one) => !isPrefaceLabel(lineText(one)));
      const why = sortLine(line, text, title !== null, open, top);
      if (why !== null) setAside(notes, text, why, from);
    }
  });
  return top;
}
