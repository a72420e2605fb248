/**
 * A number of a text that counts something. `from` and `to` enclose its digits; `value` is the plain decimal; `unit` is the
 * measure word behind it, '' where there is none.
 */
export type Quantity = { from: number; to: number; value: string; unit: string };

const measures = '人次|万元|场次|平方米|条|件|例|起|封|宗|次|场|篇|份|个|处|家|人|名|位|元|项|期|册|户';

const digits = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const candidate = new RegExp(
  `(?<!\\d[,，])(?<![\\d.．A-Za-z:：/\\-－—~～〔［\\[])(${digits})(?![\\d.．]\\d)\\s*(${measures})?`,
  'g',
);

/** What stands right before a number that does not count: 第3次, 约210件, 文号, a phone number. */
const notBefore = /(?:第|约|近|大约|超过|逾|超|不足|不少于|不到|上百|将近|号|电话[:：]?|〔\s*|［\s*|\[\s*)\s*$/;

/** What stands right behind the digits: 余, years and dates, shares, ranges, further digits, letters. */
const notBehindDigits =
  /^\s*(?:余|多|来|年|月|日|号|时|点|分|度|届|岁|世纪|%|％|‰|个百分点|成|倍|、|万(?!元)|亿|千|百|[〕］\]]|[:：/\-－—~～至到]\s*\d|[A-Za-z%])/;
const notBehindUnit = /^(?:余|多|左右|以上|以下|上下|以内|工作日|自然日|月|季度|小时|方面|百分点|[到至\-－—~～]\d)/;

/** 2,316.50 → 2316.5 */
const plain = (written: string): string =>
  written
    .replace(/[,，]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '');

/**
 * The numbers of a text that say how many of something there are, in their order. Years, dates, ordinals, document and phone
 * numbers, shares, ranges and what is only about a number (约, 余, 多) are none.
 */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(candidate)].flatMap((match) => {
    const [whole, written = '', unit = ''] = match;
    const [from, to] = [match.index, match.index + written.length];
    const isNone =
      notBefore.test(text.slice(Math.max(0, from - 6), from)) ||
      notBehindDigits.test(text.slice(to, to + 6)) ||
      notBehindUnit.test(text.slice(match.index + whole.length)) ||
      (unit === '' && written.length > 6);
    return isNone ? [] : [{ from, to, value: plain(written), unit }];
  });
}
