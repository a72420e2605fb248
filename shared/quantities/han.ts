const digits = '〇一二三四五六七八九';
const alike: Record<string, string> = { 零: '〇', '○': '〇', 两: '二' };
const smallUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The digit a Chinese character stands for, -1 if for none: 〇 and 零 are 0, 两 is 2. */
export const hanDigit = (char: string): number => digits.indexOf(alike[char] ?? char);

/** 三百二十五 → 325; at most 9999. null for what nobody writes (百三千, 三四十). */
function section(run: string): number | null {
  let [total, waiting, last, zero] = [0, -1, 10_000, false];
  for (const char of run) {
    const unit = smallUnits[char];
    if (unit === undefined) {
      const digit = hanDigit(char);
      if (waiting > 0 || digit < 0) return null;
      if (digit === 0) zero = true;
      waiting = digit === 0 ? -1 : digit;
      continue;
    }
    if (unit >= last) return null;
    // 十二 begins with its unit, 百二 does not exist.
    if (waiting < 0 && !(unit === 10 && total === 0)) return null;
    total += (waiting < 0 ? 1 : waiting) * unit;
    [last, waiting, zero] = [unit, -1, false];
  }
  if (waiting < 0) return total;
  // 一百二 is 120, 一百零二 is 102.
  return total + waiting * (last > 10 && last < 10_000 && !zero ? last / 10 : 1);
}

const spoken = /^([^万亿]+亿)?([^万亿]+万)?([^万亿]*)$/;

/**
 * The number a run of Chinese numerals writes, as digits: 两万三千 → 23000, 二〇一七 → 2017, 一百二 → 120, 百 → null (百 alone
 * is part of a word unless something says otherwise). null for runs that write none.
 */
export function hanValue(run: string): string | null {
  if (run.length > 20) return null;
  if (!/[十百千万亿]/.test(run)) {
    const written = [...run].map(hanDigit).join('');
    // Two digits side by side are 三四 (three or four) unless there is a zero among them.
    return run.length === 1 || run.length > 2 || written.includes('0') ? written.replace(/^0+(?=\d)/, '') : null;
  }
  const match = spoken.exec(run);
  if (!match) return null;
  const [, hundredMillions, tenThousands, rest = ''] = match;
  const parts: (readonly [string | undefined, number])[] = [
    [hundredMillions?.slice(0, -1), 1e8],
    [tenThousands?.slice(0, -1), 1e4],
  ];
  let total = 0;
  let last = 0;
  for (const [written, unit] of parts) {
    if (written === undefined) continue;
    const count = section(written);
    if (count === null || count === 0) return null;
    total += count * unit;
    last = unit;
  }
  if (rest === '') return `${total}`;
  const ones = section(rest);
  if (ones === null) return null;
  // 三万五 is 35000.
  return `${total + (last > 0 && rest.length === 1 ? (ones * last) / 10 : ones)}`;
}
