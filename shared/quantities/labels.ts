import { isBehindDigits, isDigit, isOneOf, mark, matchAt, type Finder } from './mention.ts';

const blank = '[ \\u3000]?';
/** At the beginning of a line, or where a sentence or clause begins inside a paragraph. */
const atStart = '(?<=^[ \\u3000\\t]{0,12}|[\\n。;:!?|][ \\u3000\\t]{0,12}|[ \\u3000\\t]{2})';
const han = '[一二三四五六七八九十]{1,3}';

const bracketed = new RegExp(
  `(?<=(?:^|[\\n。;:!?,，、\\s一-龥])\\(${blank})(?:${han}|\\d{1,2})(?=${blank}\\))(?!${blank}\\)[件条次人个])`,
  'y',
);
/** 1. 2、 3) */
const marked = new RegExp(`(?:${atStart}|(?<=[ \\t]))\\d{1,2}(?=${blank}[.、)](?!\\d))`, 'y');
/** 附件1, 表2, 图3-1; 报表2张 counts. */
const titled =
  /(?<=(?:附件|附表|附图|专栏|(?<![代发报列])表|(?<![意视])图)[ \u3000]?)\d{1,3}(?:[-.]\d{1,3})?(?![\d%件个张份条人次家项篇万余多])/y;
/** Numbers that are the mark of a part or item of a list. */
const inChinese: readonly RegExp[] = [
  new RegExp(`${atStart}${han}(?=${blank}、(?!${han}(?:季度|是|月|等|次|类)))`, 'y'),
  bracketed,
  new RegExp(`(?<=^|[，,。；;：:、\\s则]|[”"])${han}(?=是|要(?=[加强抓进建健持继突做])|则)`, 'y'),
  new RegExp(`(?<=其)${han}(?=[,、:是])`, 'y'),
  /[\u2460-\u249b\u3220-\u3229]/y,
];

function inDigits(text: string, at: number): readonly RegExp[] {
  if (isBehindDigits('.、)', text, at)) return [marked, titled, bracketed];
  return isOneOf('件表图栏 \u3000', text, at - 1) ? [titled] : [];
}

/** 一、 （一） 1. （1） ① and 一是: only the numeral. */
export const labels: Finder = (text, at) => {
  for (const pattern of isDigit(text, at) ? inDigits(text, at) : inChinese) {
    const match = matchAt(pattern, text, at);
    if (match) return mark('label', at, at + match[0].length);
  }
  return null;
};
