import { yearSchema } from '../report/agency.ts';
import { distance } from '../wording/distance.ts';
import { halfWidth } from './fold.ts';

const zero = '〇○零Oo';
const chinese = '一二三四五六七八九';
const anyDigit = `[0-9０-９${zero}${chinese}]`;

/** Arabic, full-width and Chinese digits as Arabic ones: 二〇一八, 2O18, ２０１８. */
function arabic(digits: string): string {
  return [...halfWidth(digits)]
    .map((char) => (zero.includes(char) ? '0' : chinese.includes(char) ? String(chinese.indexOf(char) + 1) : char))
    .join('');
}

const knownYear = (digits: string): number | null => {
  const year = yearSchema.safeParse(Number(arabic(digits)));
  return year.success ? year.data : null;
};

const arabicYear = /(?<!\d)20\d{2}(?!\d)/g;
const chineseYear = new RegExp(`(?<!${anyDigit})[二2][${zero}0]${anyDigit}{2}(?!${anyDigit})`);

/**
 * The first year from 2008 to 2099 written in a text in Arabic or Chinese digits; null if there is none. More or fewer
 * than four digits are no year: 20177 is a slip, and which digit is one too many the text does not say.
 */
export function findYear(text: string): number | null {
  const plain = halfWidth(text);
  for (const [digits] of plain.matchAll(arabicYear)) {
    const year = knownYear(digits);
    if (year !== null) return year;
  }
  const written = chineseYear.exec(plain)?.[0];
  return written === undefined ? null : knownYear(written);
}

// 九年一贯制 and 12年制 are kinds of schools.
const notASchool = '(?!一贯|制)';
const numberedYear = `(?:[0-9０-９]+|${anyDigit}{2,})\\s*年\\s*度?${notASchool}`;
const bareYear = `(?<!${anyDigit})[2２二][0０${zero}]${anyDigit}{2}(?!${anyDigit})\\s*度?`;
const yearWords = new RegExp(`${numberedYear}|${bareYear}`, 'g');

// No county and nothing above one begins with 年, but some townships do.
const leading = /^(?:年度|年(?![^省市县区州旗盟]{1,4}(?:乡|镇|街道)))/;

/** A text without its years and without numbers before 年 that are none; 年度 at either end goes with them. */
export function withoutYears(text: string): string {
  return text
    .replace(yearWords, '')
    .replace(/[\s\u3000]/g, '')
    .replace(leading, '')
    .replace(/年度$/, '');
}

const longest = 12;

/** The number before 年 in a title that has no year, as it stands there; null if it has a year or no such number. */
export function slippedYear(title: string): string | null {
  if (findYear(title) !== null) return null;
  const digits = new RegExp(`(${anyDigit}{2,${longest}})\\s*年${notASchool}`).exec(title)?.[1];
  return digits ?? null;
}

/** Whether digits are a year but for one digit too many, too few or mistyped, or its last two alone. */
export function isSlipOf(digits: string, year: number): boolean {
  const written = arabic(digits);
  return written === String(year).slice(2) || distance(written, String(year), 1) <= 1;
}
