import type { Chance } from '../../arbitrary/chance.ts';

const two = (part: number): string => String(part).padStart(2, '0');
const han = (digits: string, zero: string): string =>
  digits.replace(/\d/g, (digit) => (digit === '0' ? zero : ('一二三四五六七八九'[Number(digit) - 1] ?? '')));
const small = (part: number): string => {
  const [tens, ones] = [Math.floor(part / 10), part % 10];
  const one = ones === 0 ? '' : han(String(ones), '');
  return tens === 0 ? one : `${tens === 1 ? '' : han(String(tens), '')}十${one}`;
};

export type Day = { year: number; month: number; day: number };

export const isoOf = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

/** A date in one of the ways offices write it. */
export function dateBy(chance: Chance, { year, month, day }: Day): string {
  return chance.weighed([
    [10, `${year}年${month}月${day}日`],
    [2, `${year}年${two(month)}月${two(day)}日`],
    [2, `${year} 年 ${month} 月 ${day} 日`],
    [2, `${han(String(year), '〇')}年${small(month)}月${small(day)}日`],
    [1, `${han(String(year), '0')}年${small(month)}月${small(day)}日`],
    [1, `${han(String(year), '○')}年${small(month)}月${small(day)}日`],
  ]);
}
