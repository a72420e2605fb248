import { hanValue } from './han.ts';
import { isBehindDigits, isDigit, isOneOf, mark, matchAt, type Finder } from './mention.ts';

const blank = '[ \\u3000]?';
const number = '(\\d{1,5}|[〇零一二三四五六七八九十百千]{1,7})';
const bracketed = `${blank}\\(${blank}${number}${blank}\\)`;
/** 第二十条, 第二十条第（一）项, 第3款; written behind 第, which is where it begins. */
const part = `(?:${number}|${bracketed})${blank}(?:条|款|项|章|节|目)(?!例|件|次|目)`;
const article = new RegExp(
  `(?<=第${blank}\\(?${blank})${part.replace(bracketed, `${number}${blank}\\)`)}(?:${blank}第${part}){0,3}`,
  'y',
);
const units =
  '届|次|期|批|轮|类|位|名|个|号|年度|年|季度|个季度|一?阶段|部分|步|版|师|大|产业|时间|方面|平台|种|场|站|天|任|线|关|季|组|回|页|集|篇';
const ordinal = new RegExp(`(?<=第${blank})${number}${blank}(?:${units})?`, 'y');

const quarter = /(?<![个])(?:[1-4]|[一二三四])(?:、(?:[1-4]|[一二三四]))?季度/y;
/** What numbers of their own say which one: 十八届, 146号, 1季度. */
const inDigits: readonly RegExp[] = [/\d{1,2}届/y, /\d{1,5}(?:-\d{1,4})?[ \u3000]?号(?!召|称)/y, quarter];
/** 十八届, 三中全会, 十九大, 二号楼, 一季度. */
const inChinese: readonly RegExp[] = [
  /[一二三四五六七八九十]{1,3}届/y,
  /[一二三四五六七]中(?=、|,|和|全会)/y,
  /(?:十[一二三四五六七八九]|二十)大(?!类|项|家|领域|重点|问题|件|工程|行动|任务|举措|体系|措施|板块|系统|平台)/y,
  /[一二三四五六七八九十]{1,3}号(?=楼|栋|文件|令|公告|线|窗口)/y,
  quarter,
];
/** 第 stands right before, but for a blank or a bracket. */
const isHeaded = (text: string, at: number): boolean => isOneOf('第( \u3000', text, at - 1);

const valueOf = (written: string | undefined): string | null => {
  if (written === undefined) return null;
  return /^\d+$/.test(written) ? written.replace(/^0+(?=\d)/, '') : hanValue(written);
};

/** Items of a law (第二十条第（一）项). */
export const articles: Finder = (text, at, floor) => {
  const match = isHeaded(text, at) ? matchAt(article, text, at) : null;
  return match ? mark('article', headOf(text, at, floor), at + match[0].length) : null;
};

/** Numbers in an order: 第七, 第3次, 十八届, 2号楼. */
export const ordinals: Finder = (text, at, floor) => {
  const match = isHeaded(text, at) ? matchAt(ordinal, text, at) : null;
  if (match) return mark('ordinal', headOf(text, at, floor), at + match[0].length, valueOf(match[1]));
  if (isDigit(text, at) && !isBehindDigits('届号季、-', text, at)) return null;
  for (const pattern of isDigit(text, at) ? inDigits : inChinese) {
    const other = matchAt(pattern, text, at);
    if (other) return mark('ordinal', at, at + other[0].length, valueOf(/^(?:\d+|[一-十]+)/.exec(other[0])?.[0]));
  }
  return null;
};

/** Where the 第 before a number stands. */
function headOf(text: string, at: number, floor: number): number {
  for (let from = at - 1; from >= Math.max(floor, at - 4); from -= 1) if (text[from] === '第') return from;
  return at;
}
