import { z } from 'zod';

/** A calendar date as YYYY-MM-DD that exists (no 30 February). Never a moment in time: no zone, no hour. */
export const calendarDateSchema = z.string().refine(isCalendarDate, { message: 'not a calendar date' });

export type CalendarDate = string;

export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 2018-03-19 → 2018年3月19日: Arabic digits, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function officialDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const chineseDigits = '〇一二三四五六七八九';
const digitOf = (char: string): string => {
  const index = chineseDigits.indexOf(char === '○' || char === 'O' || char === '零' ? '〇' : char);
  return index < 0 ? char : String(index);
};

/** 十 → 10, 十二 → 12, 二十一 → 21, 三 → 3; digits pass through. Up to 99; null if it is none of these. */
function smallNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '' || (match[1] && !match[2] && match[3])) return null;
  const tens = match[2] ? Number(digitOf(match[1] ?? '一')) : 0;
  const ones = match[2] ? Number(digitOf(match[3] ?? '〇')) : Number(digitOf(match[1] ?? match[3] ?? '〇'));
  return tens * 10 + ones;
}

const year = '([12][0-9]{3}|[一二][〇○O零一二三四五六七八九0-9]{3})';
const part = '([0-9]{1,2}|[一二三四五六七八九十]{1,3})';

/** The pattern of a written date; inner spaces are allowed because old files have them. */
export const datePattern = new RegExp(`${year}\\s*(?:年\\s*${part}\\s*月\\s*${part}\\s*日|[-./]${part}[-./]${part})`);

const wholeDate = new RegExp(`^(?:${datePattern.source})$`);
const halfWidthDigits = (text: string): string =>
  text.replace(/[０-９．／－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const compactDate = /^(\d{4})(\d{2})(\d{2})$/;

/** Reads a text that is a date and nothing else, full-width digits and 20180319 included; null for any other. */
export function readWholeDate(text: string): CalendarDate | null {
  const plain = halfWidthDigits(text.trim()).replace(compactDate, '$1-$2-$3');
  return wholeDate.test(plain) ? readDate(plain) : null;
}

/** Reads a day of the year (1月20日, 1-20, 01.20) as MM-DD; null for what is none. 29 February is none: not every year has it. */
export function readMonthDay(text: string): string | null {
  const match = /^(\d{1,2})(?:月|[-./])(\d{1,2})日?$/.exec(halfWidthDigits(text.trim()));
  if (!match) return null;
  const day = `${(match[1] ?? '').padStart(2, '0')}-${(match[2] ?? '').padStart(2, '0')}`;
  return isCalendarDate(`2001-${day}`) ? day : null;
}

/** Reads the first date written in a text (2018年3月19日, 二〇一八年三月十九日, 2018-3-19), or null. */
export function readDate(text: string): CalendarDate | null {
  const match = datePattern.exec(text);
  if (!match?.[1]) return null;
  const month = smallNumber(match[2] ?? match[4] ?? '');
  const day = smallNumber(match[3] ?? match[5] ?? '');
  if (month === null || day === null) return null;
  const digits = [...match[1]].map(digitOf).join('');
  const date = `${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
