import type { Report } from './report.ts';

/** A place in a sentence that most likely is last year's: a year, a date, or a number that was a figure then. */
export type Suspect = { from: number; to: number; why: 'year' | 'date' | 'number' };

const chineseDigits = '〇一二三四五六七八九';

/** 2025 → 二〇二五, with the ways 〇 is written. */
const chineseYear = (year: number): string =>
  [...String(year)].map((digit) => (digit === '0' ? '[〇○零0]' : (chineseDigits[Number(digit)] ?? digit))).join('');

const monthAndDay = '\\d{1,2}月(?:\\d{1,2}[日号])?|[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号])?';

/** Dates and years: last year's own, with what follows in the same date; any month, for a month is that of some year. */
function timePattern(lastYear: number): RegExp {
  const year = `(?<!\\d)${lastYear}(?!\\d)(?:年度?)?|${chineseYear(lastYear)}年度?`;
  return new RegExp(`(?<year>(?:${year}))?(?<date>(?:${monthAndDay}|[-./]\\d{1,2}[-./]\\d{1,2}))?`, 'g');
}

const number = /(?<![\d.,，A-Za-z])\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?![\d])|(?<![\d.A-Za-z])\d+(?:\.\d+)?(?!\d)/g;

const canonical = (digits: string): string =>
  digits
    .replace(/[,，]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '');

/**
 * What in a sentence is most likely last year's, in its order and without overlap. `sentence` has one character a place
 * (Sentence.plain), so that the places are those of the editor. A nought is in every report and tells nothing.
 */
export function suspects(sentence: string, lastYear: number, lastFigures: Report['figures']): Suspect[] {
  const found: Suspect[] = [];
  for (const match of sentence.matchAll(timePattern(lastYear))) {
    if (match[0] === '' || (match.groups?.year === undefined && /^[-./]/.test(match[0]))) continue;
    const why = match.groups?.date === undefined ? 'year' : 'date';
    found.push({ from: match.index, to: match.index + match[0].length, why });
  }
  const values = new Set(
    Object.values(lastFigures).flatMap(({ value }) => (value === null || value === '0' ? [] : [value])),
  );
  for (const match of sentence.matchAll(number)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const isTime = found.some((other) => from < other.to && to > other.from);
    if (!isTime && values.has(canonical(match[0]))) found.push({ from, to, why: 'number' });
  }
  return found.sort((left, right) => left.from - right.from);
}
