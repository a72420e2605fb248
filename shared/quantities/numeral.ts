import { product, readNumber, sum, type Decimal } from '../report/decimal.ts';
import { hanDigit, hanValue } from './han.ts';
import { matchAt, type Direction, type Place, type Qualifier } from './mention.ts';

/** Digits with their multiplier, before anyone asks what they count. */
export type Numeral = Place & {
  /** Behind the 余 or 多 that follows. */
  end: number;
  digits: Place;
  multiplier: string;
  value: Decimal | null;
  low: Decimal | null;
  high: Decimal | null;
  grain: Decimal;
  decimals: number;
  /** 余, 多 between digits and multiplier, 数 and 几 among Chinese numerals. */
  inner: Qualifier | null;
  script: 'digits' | 'han';
};

const digitsPattern = /(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d ]?\d)|\d+)(?:\.(\d+))?/y;
const multiplierPattern =
  /[ \u3000]?([余多来几]?)(百万|千万|百亿|千亿|万亿|十万|十亿|百(?!分)|千(?![米克瓦伏])|万|亿)/y;
const furtherPattern = /(\d{1,4}(?:\.\d{1,6})?)(千万|百万|万|千|百(?!分))/y;
const innerPattern = /[余多]|来(?=[个件条次人名家种位份项])/y;

const powers: Record<string, number> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};

/** What one of a multiplier is worth: 万 → 10000; '' → 1. */
export const worth = (multiplier: string): Decimal => `1${'0'.repeat(powers[multiplier] ?? 0)}`;

/** One divided by what a multiplier is worth: 万 → 0.0001. */
export const partOf = (multiplier: string): Decimal => {
  const power = powers[multiplier] ?? 0;
  return power === 0 ? '1' : `0.${'0'.repeat(power - 1)}1`;
};

const directionOf: Record<string, Direction> = { 余: 'at-least', 多: 'at-least', 来: 'about', 几: 'vague' };

const qualifierOf = (words: string): Qualifier | null =>
  words === '' ? null : { words, direction: directionOf[words] ?? 'vague' };

/** One in the last digit that is not a trailing zero: 5300 → 100, 1.20 → 0.01, 24 → 1, 0 → 1. */
function grainOf(whole: string, decimals: number): Decimal {
  if (decimals > 0) return `0.${'0'.repeat(decimals - 1)}1`;
  const zeros = /[1-9](0*)$/.exec(whole)?.[1] ?? '';
  return `1${zeros}`;
}

/** No report counts further; beyond it digits have run together or are a number of an account. */
const mostDigits = 15;

function arabic(text: string, at: number): Numeral | null {
  const match = matchAt(digitsPattern, text, at);
  if (!match) return null;
  const [written, grouped = '', fraction = ''] = match;
  const whole = grouped.replace(/[, ]/g, '');
  const digits = { from: at, to: at + written.length };
  const tail = matchAt(hanging, text, digits.to);
  if (tail || whole.length + fraction.length > mostDigits) {
    const to = digits.to + (tail?.[0].length ?? 0);
    return { ...nothing, from: at, to, end: to, digits };
  }
  const number = readNumber(`${whole}${fraction === '' ? '' : `.${fraction}`}`);
  let value = number.kind === 'value' ? number.value : null;
  let grain = grainOf(whole, fraction.length);
  let to = digits.to;
  const times = matchAt(multiplierPattern, text, to);
  const [all = '', inner = '', multiplier = ''] = times ?? [];
  if (value !== null && multiplier !== '') {
    value = product(value, worth(multiplier));
    grain = product(grain, worth(multiplier));
    to += all.length;
    // 1亿2000万, 3万5千
    let least = powers[multiplier] ?? 0;
    for (let more = matchAt(furtherPattern, text, to); more; more = matchAt(furtherPattern, text, to)) {
      const [part, count = '', unit = ''] = more;
      const read = readNumber(count);
      if ((powers[unit] ?? 0) >= least || read.kind !== 'value') break;
      value = sum([value, product(read.value, worth(unit))]);
      grain = worth(unit);
      least = powers[unit] ?? 0;
      to += part.length;
    }
  }
  return {
    ...nothing,
    from: at,
    to,
    end: to,
    digits,
    multiplier,
    value,
    grain,
    decimals: fraction.length,
    inner: qualifierOf(inner),
  };
}

/** A numeral of which nothing is known. */
const nothing = {
  multiplier: '',
  value: null,
  low: null,
  high: null,
  grain: '1',
  decimals: 0,
  inner: null,
  script: 'digits',
} as const;

/** Digits that hang on by a comma or a blank, and are no thousands. */
const hanging = /(?:[, ]\d+)+/y;

const run = '[〇○零一二两三四五六七八九十百千万亿]';
const hanPattern = new RegExp(
  `${run}+(?:点([〇零一二三四五六七八九]{1,6})(?!十)(?=万|亿|倍|个百分点|%))?([万亿]?)`,
  'y',
);
const hanDigitClass = '[一二两三四五六七八九]';
/** 数十, 几百万, 上千; 十几, 二十几; 三四十, 两三百, 三、四; 三五. */
const vaguePatterns: readonly RegExp[] = [
  /(?<![总次件条个人度指系分函参倍基岁册页期户])(?:好几|几|数)([十百千万亿]{1,2})/y,
  /(?<![以之世马网])上([百千万亿]{1,2})(?!海)/y,
  new RegExp(`(${hanDigitClass}?)十几([万亿]?)`, 'y'),
  new RegExp(`(${hanDigitClass})、?(${hanDigitClass})([十百千万亿]{0,2})(?!${run})`, 'y'),
];
const roundUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const roundOf = (units: string): number => [...units].reduce((product_, unit) => product_ * (roundUnits[unit] ?? 1), 1);

function lowAndHigh(which: number, [, one = '', two = '', three = '']: RegExpExecArray): [number, number] | null {
  if (which === 0) return [2 * roundOf(one), 10 * roundOf(one) - 1];
  if (which === 1) return [roundOf(one), 10 * roundOf(one) - 1];
  if (which === 2) {
    const tens = (one === '' ? 1 : hanDigit(one)) * 10;
    return [(tens + 1) * roundOf(two), (tens + 9) * roundOf(two)];
  }
  const [low, high] = [hanDigit(one), hanDigit(two)];
  return high === low + 1 || (low === 3 && high === 5) ? [low * roundOf(three), high * roundOf(three)] : null;
}

function vague(text: string, at: number): Numeral | null {
  for (const [which, pattern] of vaguePatterns.entries()) {
    const match = matchAt(pattern, text, at);
    const bounds = match ? lowAndHigh(which, match) : null;
    if (!match || !bounds) continue;
    const place = { from: at, to: at + match[0].length };
    return {
      ...nothing,
      ...place,
      end: place.to,
      digits: place,
      low: `${bounds[0]}`,
      high: `${bounds[1]}`,
      inner: { words: match[0], direction: 'vague' },
      script: 'han',
    };
  }
  return null;
}

/** 百余, 近千, 上万: a unit alone is a number only where something around it says so. */
const aloneBefore = /[近约逾超]$|超过$|接近$|将近$|不足$/;
const aloneBehind = /[百千万](?:余|多(?=[件条人次名个家篇份项万元]))/y;

function han(text: string, at: number): Numeral | null {
  const match = matchAt(hanPattern, text, at);
  if (!match) return null;
  const [written, fraction = '', behindFraction = ''] = match;
  const whole = fraction === '' ? written : written.slice(0, written.indexOf('点'));
  const isAlone = /^[百千万]$/.test(whole);
  const meant =
    isAlone && (aloneBefore.test(text.slice(Math.max(0, at - 2), at)) || matchAt(aloneBehind, text, at) !== null);
  const value = meant ? worth(whole) : hanValue(whole);
  if (value === null) return null;
  const exact =
    fraction === '' ? value : product(`${value}.${[...fraction].map(hanDigit).join('')}`, worth(behindFraction));
  const place = { from: at, to: at + written.length };
  return {
    ...nothing,
    ...place,
    end: place.to,
    digits: place,
    value: exact,
    grain: fraction === '' ? grainOf(value, 0) : product(grainOf('', fraction.length), worth(behindFraction)),
    decimals: fraction.length,
    script: 'han',
  };
}

/**
 * The numeral that begins at a place: 135,000 or 1.2万 or 1亿2000万, 三百二十五, 数十, with 余 or 多 right behind it; null if none
 * does. Nothing but its place is known
 * where the digits are too many to be one number, or where more hang on: 135,0000.
 */
export function numeralAt(text: string, at: number): Numeral | null {
  const found = arabic(text, at) ?? vague(text, at) ?? han(text, at);
  if (!found) return null;
  const behind = found.value === null && found.low === null ? null : matchAt(innerPattern, text, found.to);
  if (!behind) return found;
  const words = `${found.inner?.words ?? ''}${behind[0]}`;
  const direction = found.inner?.direction ?? directionOf[behind[0]] ?? 'about';
  return { ...found, end: found.to + 1, inner: { words, direction } };
}

/** The end of the run of Chinese numerals at a place, so that one that writes no number is passed as a whole. */
export const runEnd = (text: string, at: number): number => at + (matchAt(runPattern, text, at)?.[0].length ?? 1);
const runPattern = new RegExp(`${run}+`, 'y');
