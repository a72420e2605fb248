import { yearSchema } from '../report/agency.ts';
import { halfWidth } from './fold.ts';
import { readMark } from './marks.ts';

const isTitleEnd = /(报告|年报)(（[^）]{0,12}）|\([^)]{0,12}\))?$/;
const aboutDisclosure = /(信息|政务).{0,8}公开|公开年报|信息年度公开/;
const longestTitleLine = 60;
const deepestTitle = 8;

/** How many lines at the top are the title, and where they begin; null if there is no title. */
export function findTitle(lines: readonly string[]): { from: number; to: number } | null {
  const end = lines
    .slice(0, deepestTitle)
    .findIndex((text) => text.length <= longestTitleLine && isTitleEnd.test(text) && !/[。；>＞»]/.test(text));
  if (end < 0) return null;
  let from = end;
  while (from > 0 && end - from < 2 && isTitlePart(lines[from - 1] ?? '')) from -= 1;
  const whole = lines.slice(from, end + 1).join('');
  return aboutDisclosure.test(whole) ? { from, to: end + 1 } : null;
}

/** A line over the title's last one belongs to it if it is a short name: no sentence, no path, no date, no number. */
function isTitlePart(text: string): boolean {
  return text.length <= 30 && !/[。，：:；>＞/\\]|\d{4}.\d{1,2}.\d{1,2}|^\d+$/.test(text) && readMark(text) === null;
}

const chineseYear = /[二2][〇○零Oo0][〇○零Oo0一二三四五六七八九\d]{2}/;

/** The first year from 2008 to 2099 written in a text in Arabic or Chinese digits; null if there is none. */
export function findYear(text: string): number | null {
  for (const match of halfWidth(text).matchAll(/(?<!\d)(20\d{2})(?!\d)/g)) {
    const year = yearSchema.safeParse(Number(match[1]));
    if (year.success) return year.data;
  }
  const written = chineseYear.exec(text)?.[0];
  if (written === undefined) return null;
  const digits = [...written].map((char) => {
    const at = '〇一二三四五六七八九'.indexOf(/[○零Oo]/.test(char) ? '〇' : char);
    return at < 0 ? char : String(at);
  });
  const year = yearSchema.safeParse(Number(digits.join('')));
  return year.success ? year.data : null;
}

const yearWords = /(20\d{2}|[二2][〇○零Oo0][〇○零Oo0一二三四五六七八九\d]{2})\s*年?度?/g;

/** Whose report it is, by the words before 政府信息公开 in a title or caption; '' if nothing is left. */
export function agencyInTitle(title: string): string {
  const plain = title.replace(yearWords, '');
  const stop = plain.search(/(政府|政务)?信息(年度)?公开|政务(信息)?公开|(政府|政务)信息/);
  const name = stop < 0 ? '' : plain.slice(0, stop);
  return name
    .replace(/^(关于|附件\d*[:：]?)/, '')
    .replace(/[\s\u3000]/g, '')
    .replace(/(关于|的)$/, '');
}
