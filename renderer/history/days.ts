import { localDate } from '../parts/moments.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a moment as one says it now: 今天, 昨天, 3月1日, 2025年3月1日. Local time. */
export function dayOf(moment: string, now: Date): string {
  const at = new Date(moment);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (localDate(at) === localDate(now)) return '今天';
  if (localDate(at) === localDate(yesterday)) return '昨天';
  const date = `${at.getMonth() + 1}月${at.getDate()}日`;
  return at.getFullYear() === now.getFullYear() ? date : `${at.getFullYear()}年${date}`;
}

/** 10:32, local time. */
export function timeOf(moment: string): string {
  const at = new Date(moment);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}
