import { readMark } from './marks.ts';
import { isOfficeName } from './office.ts';
import { simplified } from './simplified.ts';
import { isWebMeta } from './web-meta.ts';
import { findYear, withoutYears } from './year.ts';

const isTitleEnd = /(报告|年报)(（[^）]{0,20}）|\([^)]{0,20}\))?$/;
const aboutDisclosure = /(信息|政务).{0,8}公开|公开年报|信息年度公开|政府信息年度(工作)?报告/;
const longestTitleLine = 60;
const deepestTitle = 20;
const mostLines = 3;

/** A title without the book marks some offices put around it. */
export const unquoted = (text: string): string => text.replace(/^《([^《》]*)》$/, '$1');

const endsTitle = (text: string): boolean =>
  text.length <= longestTitleLine && isTitleEnd.test(unquoted(text)) && !/[。；>＞»]/.test(text) && !isWebMeta(text);

const isSentence = (text: string): boolean => text.length > longestTitleLine || text.endsWith('。');

const bracketedYear = /^[（(][^（）()]{2,16}年度?[）)]$/;

/** A line over the title's last one belongs to it if it is a short name: no sentence, no path, no date, no number. */
const isTitlePart = (text: string): boolean =>
  text.length <= 30 && !/[。，：:；>＞/\\]|\d{4}.\d{1,2}.\d{1,2}|^\d+$/.test(text) && readMark(text) === null;

export type TitlePlace = { from: number; to: number };

/** The title that ends in the line `end`: lines above are taken in as long as it lacks its office or its subject. */
function titleAt(lines: readonly string[], end: number): TitlePlace & { worth: number } {
  let from = end;
  const whole = () =>
    lines
      .slice(from, end + 1)
      .map(unquoted)
      .join('');
  while (from > 0 && end - from < mostLines - 1) {
    const above = lines[from - 1] ?? '';
    const named = agencyInTitle(whole()) !== '';
    const about = aboutDisclosure.test(whole());
    if (named && about) break;
    if (
      !isTitlePart(above) ||
      !(isOfficeName(above) || findYear(above) !== null || (!about && aboutDisclosure.test(above)))
    )
      break;
    from -= 1;
  }
  const to = end - from < mostLines - 1 && bracketedYear.test(lines[end + 1] ?? '') ? end + 2 : end + 1;
  const text = lines.slice(from, to).join('');
  const worth = (agencyInTitle(text) === '' ? 0 : 2) + (findYear(text) === null ? 0 : 1);
  return { from, to, worth: aboutDisclosure.test(text) ? worth : -1 };
}

/**
 * How many lines at the top are the title, and where they begin; null if there is no title. A page that was copied
 * repeats its title: the fullest one counts, of equal ones the last.
 */
export function findTitle(lines: readonly string[]): TitlePlace | null {
  // A page's own data over the title may hold a whole abstract.
  const sentence = lines.findIndex((text) => isSentence(text) && !isWebMeta(text));
  const head = lines.slice(0, Math.min(deepestTitle, sentence < 0 ? lines.length : sentence));
  const titles = head
    .flatMap((text, at) => (endsTitle(text) ? [titleAt(lines, at)] : []))
    .filter(({ worth }) => worth >= 0);
  const best = titles.reduce<(typeof titles)[number] | null>(
    (top, one) => (top && top.worth > one.worth ? top : one),
    null,
  );
  return best && { from: best.from, to: best.to };
}

/** Whose report it is, by the words before 政府信息公开 in a title or caption; '' if nothing is left. */
export function agencyInTitle(title: string): string {
  const plain = withoutYears(unquoted(title).replace(/[（(](?:以下)?简称[^（）()]*[）)]|[《》]/g, ''));
  const stop = simplified(plain).search(/(政府|政务)?信息(年度)?公开|政务(信息)?公开|(政府|政务)信息/);
  const words = (stop < 0 ? '' : plain.slice(0, stop)).replace(/^(关于|附件\d*[:：]?)/, '').replace(/(关于|的)$/, '');
  const name = withoutYears(words);
  // 某县人民政府信息公开 shares the word 政府 between the office and its subject.
  return name.endsWith('人民') ? `${name}政府` : name;
}
