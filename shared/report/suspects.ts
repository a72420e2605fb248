import type { Report } from './report.ts';

/** A place in a sentence that most likely is last year's: a year, a date, or a number that was a figure then. */
export type Suspect = { from: number; to: number; why: 'year' | 'date' | 'number' };

const chineseDigits = '〇一二三四五六七八九';

/** 2025 → 二〇二五, with the ways 〇 is written. */
const chineseYear = (year: number): string =>
  [...String(year)].map((digit) => (digit === '0' ? '[〇○零0]' : (chineseDigits[Number(digit)] ?? digit))).join('');

const monthAndDay = '\\d{1,2}月(?:\\d{1,2}[日号])?|[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号])?';

/**
 * Dates and years: last year and those before it, whose report the text may come from, with what follows in the same date;
 * any month, for a month is that of some year. A bare number is a year only where it can be nothing else.
 */
function timePattern(lastYear: number): RegExp {
  const own = `(?<!\\d)${lastYear}(?!\\d)(?:年度?)?|${chineseYear(lastYear)}年度?`;
  const earlier = `(?<!\\d)20\\d\\d(?:年度?|(?=[-./]\\d{1,2}[-./]\\d)|(?=[〕\\]】]))`;
  return new RegExp(`(?<year>(?:${own}|${earlier}))?(?<date>(?:${monthAndDay}|[-./]\\d{1,2}[-./]\\d{1,2}))?`, 'g');
}

/** A year that is not yet over when last year was is this report's own, or a plan. */
const isLater = (year: string, lastYear: number): boolean =>
  /^20\d\d/.test(year) && Number(year.slice(0, 4)) > lastYear;

/** Names of documents keep their years: 《…（2019年修订）》. */
const inName = (sentence: string, at: number): boolean =>
  sentence.lastIndexOf('《', at) > sentence.lastIndexOf('》', at) && sentence.indexOf('》', at) >= 0;

const number = /(?<![\d.,，A-Za-z])\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?![\d])|(?<![\d.A-Za-z])\d+(?:\.\d+)?(?!\d)/g;

const canonical = (digits: string): string =>
  digits
    .replace(/[,，]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '');

/**
 * What in a sentence is most likely last year's or older, in its order and without overlap. `sentence` has one character a place
 * (Sentence.plain), so that the places are those of the editor. A number of one digit is in every report and tells nothing.
 */
export function suspects(sentence: string, lastYear: number, lastFigures: Report['figures']): Suspect[] {
  const found: Suspect[] = [];
  for (const match of sentence.matchAll(timePattern(lastYear))) {
    const year = match.groups?.year;
    if (match[0] === '' || (year === undefined && /^[-./]/.test(match[0]))) continue;
    if (year !== undefined && (isLater(year, lastYear) || inName(sentence, match.index))) continue;
    const why = match.groups?.date === undefined ? 'year' : 'date';
    found.push({ from: match.index, to: match.index + match[0].length, why });
  }
  const values = new Set(
    Object.values(lastFigures).flatMap(({ value }) => (value === null || /^\d$/.test(value) ? [] : [value])),
  );
  for (const match of sentence.matchAll(number)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const isTime = found.some((other) => from < other.to && to > other.from);
    if (!isTime && values.has(canonical(match[0]))) found.push({ from, to, why: 'number' });
  }
  return found.sort((left, right) => left.from - right.from);
}
