const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 10 → 十, 21 → 二十一. For 1 to 99: no report has more parts. */
export function chineseOrdinal(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = digits[value % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : digits[tens]}十${ones}`;
}

/** 一 → 1, 十二 → 12, 廿 is not read. Null if it is no such number. */
export function readChineseOrdinal(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const tens = match[2] ? (match[1] ? digits.indexOf(match[1]) : 1) : 0;
  const ones = match[3] ? digits.indexOf(match[3]) : 0;
  return tens * 10 + ones || null;
}
