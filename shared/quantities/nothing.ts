import { matchesOf } from '../report/matches.ts';
import { matchAt, type BareAmount, type Place } from './mention.ts';

/** What a report says did not happen. Only where one of these is named is a negation a zero. */
const events =
  '行政复议|行政诉讼|复议|诉讼|应诉|申诉|信访|上访|举报|投诉|纠纷|案件|申请(?!人|表|书|公开的|条件)|费用|收费|减免|结转|咨询|泄密|责任追究|问责|追责|' +
  '舆情|(?<=取|缴)(?:任何)?费';
const inClause = '[^，,。；;：:！!？?\\n]';
const verbs = '收到|接到|接收到|接获|受理|发生|产生|出现|引发|引起|收取|征收|收|被|因|向|对|针对|涉及|存在|有';
const subjects =
  '(?:任何|相关|此类|有关|新增|新收|新的|一[例起件宗]|依申请|政府信息|政务|公开|信息|公众|群众|因|行政|违规|网络|重大){0,5}';

const triggers = /未|没|无|零|为0(?![\d.%])/g;
const patterns: readonly RegExp[] = [
  new RegExp(`未(?:曾|再)?(?=(?:${verbs})${inClause}{0,60}?(?:${events}))`, 'y'),
  new RegExp(`没有?(?=(?:(?:${verbs})${inClause}{0,60}?|${subjects})(?:${events}))`, 'y'),
  new RegExp(`无(?!效|需|法|须|关|偿|论|疑)(?=(?:因${inClause}{0,40}?|${subjects})(?:${events}))`, 'y'),
  new RegExp(`零(?=${events})`, 'y'),
];
const clause = new RegExp(`${inClause}{0,100}`, 'y');
/** 为零: the thing stands before, not behind. */
const isZero = /(?<=[为是])零(?=[，,。；;、）)！!\n]|件(?![数])|$)/y;
/** 如未收到…, 未缴纳费用的, … tell what would be. */
const supposed = /(?:如|若|凡|对|应|是否)$/;
const ofThose = /(?:的|者)$/;

const zero = (numeral: Place, to: number, unitPlace: Place, unit: string): BareAmount => ({
  kind: 'count',
  from: numeral.from,
  to,
  numeral,
  digits: numeral,
  multiplier: '',
  unit,
  unitPlace,
  value: '0',
  low: null,
  high: null,
  terms: [],
  grain: '1',
  decimals: 0,
  qualifier: null,
  negated: true,
  indefinite: false,
  cut: false,
});

/** A said zero and the stretch of words that says what did not happen; of 为零 that stretch stands before, and is null here. */
export type SaidZero = { amount: BareAmount; what: Place | null };

/**
 * Zeros said without a digit: 未收到…申请, 没有发生…复议, 无…投诉, 零投诉, 为零. Not what is only supposed, and not a clause that has
 * a number of its own.
 */
export function saidZeros(text: string): SaidZero[] {
  return matchesOf(triggers, text).flatMap(({ index: at }): SaidZero[] => {
    const plain = matchAt(isZero, text, at);
    if (plain) {
      const hasUnit = text[at + 1] === '件';
      const end = at + (hasUnit ? 2 : 1);
      const amount = zero({ from: at, to: at + 1 }, end, { from: at + 1, to: end }, hasUnit ? '件' : '');
      return [{ amount, what: null }];
    }
    if (supposed.test(text.slice(Math.max(0, at - 2), at))) return [];
    for (const pattern of patterns) {
      const match = matchAt(pattern, text, at);
      if (!match) continue;
      const from = at + match[0].length;
      const words = matchAt(clause, text, from)?.[0] ?? '';
      if (/\d/.test(words) || ofThose.test(words)) return [];
      const to = from + words.length;
      return [{ amount: zero({ from: at, to: from }, to, { from, to: from }, ''), what: { from, to } }];
    }
    return [];
  });
}
