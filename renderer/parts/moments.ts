const two = (value: number): string => String(value).padStart(2, '0');

/** 10:32:05, for the moment something was saved. */
export function clock(moment: string): string {
  const at = new Date(moment);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** The calendar date here and now, as 2026-01-05. */
export const localDate = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** How a person says when: 今天 10:32, 昨天 09:05, 3月1日, 2025年3月1日. Local time. */
export function whenSaid(moment: string, now: Date): string {
  const at = new Date(moment);
  const day = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  // Rounded, because a day with a clock change is not 24 hours long.
  const daysAgo = Math.round((day(now) - day(at)) / 86_400_000);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (daysAgo === 0) return `今天 ${time}`;
  if (daysAgo === 1) return `昨天 ${time}`;
  const date = `${at.getMonth() + 1}月${at.getDate()}日`;
  return at.getFullYear() === now.getFullYear() ? date : `${at.getFullYear()}年${date}`;
}

/** The day of a moment, as 2026年3月1日. Local time. */
export function dayOf(moment: string): string {
  const at = new Date(moment);
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
}
