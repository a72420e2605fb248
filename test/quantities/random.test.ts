import fc from 'fast-check';
import { expect, test } from 'vitest';
import { product } from '../../shared/report/decimal.ts';
import { hanValue } from '../../shared/quantities/han.ts';
import { isAmount } from '../../shared/quantities/mention.ts';
import { readNumbers } from '../../shared/quantities/read.ts';
import { amountsOf } from './told.ts';

const digits = '〇一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** 1 to 99,999,999 in Chinese, as one writes it: 10 十, 102 一百零二, 23000 两万三千 or 二万三千. */
function inHan(value: number): string {
  const section = (part: number): string => {
    const written = [...`${part}`].map(Number);
    const text = written
      .map((digit, at) => (digit === 0 ? '零' : `${digits[digit]}${units[written.length - 1 - at]}`))
      .join('');
    return text.replace(/零+/g, '零').replace(/零$/, '');
  };
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return section(low).replace(/^一十/, '十');
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${section(high).replace(/^一十/, '十')}万${low === 0 ? '' : gap + section(low)}`;
}

const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (value: number): string => `${value}`.replace(/\B(?=(\d{3})+$)/g, ',');

/** How a value may be written, and the words around it with what they mean. */
const writings: readonly ((value: number) => string)[] = [
  String,
  wide_,
  grouped,
  inHan,
  (value) => `${value}万`,
  (value) => `${value}.5万`,
];
function wide_(value: number): string {
  return wide(String(value));
}
const factors = ['1', '1', '1', '1', '10000', '10000'];
const qualifiers = [
  ['', '', undefined],
  ['约', '', 'about'],
  ['近', '', 'about'],
  ['', '余', 'at-least'],
  ['', '多', 'at-least'],
  ['超过', '', 'at-least'],
  ['不少于', '', 'at-least'],
  ['不足', '', 'at-most'],
] as const;

const piece = fc.record({
  lead: fc.constantFrom('全年公开信息', '收到申请', '政府网站发布', '经办结', '其中微信', '接待群众'),
  value: fc.integer({ min: 2, max: 999_999 }),
  writing: fc.nat(writings.length - 1),
  qualifier: fc.nat(qualifiers.length - 1),
  unit: fc.constantFrom('条', '件', '人次', '份', '元'),
  blank: fc.constantFrom('', '', ' ', '\u3000'),
  end: fc.constantFrom('，', '、', '；', '。', '\n'),
});
const noise = fc.constantFrom(
  '',
  '',
  '',
  '2017年，',
  '（某政发〔2017〕3号）',
  '第三次会议上，',
  '一是强化管理。',
  '“三个到位”，',
);

test('known numbers written at random into sentences are read, each with its value, unit, qualifier and place, and no others', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(noise, piece), { minLength: 1, maxLength: 12 }), (pieces) => {
      let text = '';
      const expected = pieces.map(([before, { lead, value, writing, qualifier, unit, blank, end }]) => {
        const [ahead, behind, direction] = qualifiers[qualifier] ?? qualifiers[0];
        const write = writings[writing] ?? String;
        text += `${before}${lead}`;
        const from = text.length;
        const numeral = write(value);
        const number = from + ahead.length;
        text += `${ahead}${numeral}${behind}${behind === '' ? blank : ''}${unit}`;
        const to = text.length;
        text += end;
        const exact = writing === 5 ? `${value}.5` : `${value}`;
        return {
          from,
          to,
          number,
          end: number + numeral.length,
          value: product(exact, factors[writing] ?? '1'),
          unit,
          direction,
        };
      });
      const read = amountsOf(text).map(({ from, to, numeral, value, unit, qualifier }) => ({
        ...{ from, to, number: numeral.from, end: numeral.to, value, unit },
        direction: qualifier?.direction,
      }));
      expect(read, text).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test('Chinese numerals mean what they were written for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(hanValue(inHan(value))).toBe(`${value}`);
    }),
  );
});

const crumbs =
  '0 1 12 2017 年 月 日 号 第 〔 〕 （ ） ( ) 一 二 十 百 千 万 亿 零 〇 两 三 几 数 余 多 约 近 . , ， 、 。 ； : ： - — 至 到 % ％ 分之 / ~ 条 件 元 人次 个 未收到 申请 没有 无 其中 共 《 》 “ ” a @ www. \n 　 \u200b １ ， 底 内 上 比 点 半 \ufffc 𠮷 ①'
    .split(' ')
    .concat(' ');

test('no text makes it fail; what is read lies in the text, in order, without overlap, and is what stands there', () => {
  const hostile = fc.oneof(
    fc.array(fc.constantFrom(...crumbs), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      let end = 0;
      for (const mention of readNumbers(text)) {
        expect(mention.from).toBeGreaterThanOrEqual(end);
        expect(mention.to).toBeGreaterThan(mention.from);
        end = mention.to;
        expect(mention.written).toBe(text.slice(mention.from, mention.to));
        if (!isAmount(mention)) continue;
        const { numeral, digits: inner, unitPlace, value, low, high, terms, what, behind } = mention;
        for (const place of [numeral, inner, unitPlace]) {
          expect(place.from).toBeGreaterThanOrEqual(mention.from);
          expect(place.to).toBeLessThanOrEqual(Math.max(mention.to, unitPlace.to));
        }
        for (const place of [what, behind]) expect(place.to).toBeGreaterThanOrEqual(place.from);
        expect(value !== null || (low !== null && high !== null) || terms.length === 2).toBe(true);
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 10_000 },
  );
});

test.for(['1.', '1、', '1,', '1-', '二十', '未', '没有', '《1', '〔2017〕', '1至', 'a1', '  1', '1/', '百分之', '1亿'])(
  'twice as many of %j are read to the same end, however long',
  (crumb) => {
    const count = (times: number) => readNumbers(crumb.repeat(times)).length;
    const [few, many] = [count(2000), count(4000)];
    expect(many).toBeLessThanOrEqual(2 * few + 2);
  },
);
