import type { Decimal } from '../report/decimal.ts';

/** A stretch of a text in UTF-16 units; `to` is the first place behind it. */
export type Place = { from: number; to: number };

/**
 * Which way the true number may lie from the one written: around it (约, 近, 左右), at or above it (余, 多, 超过, 以上), at or
 * below it (不足, 以内), or anywhere in a wide stretch (数十, 十几, 几百).
 */
export type Direction = 'about' | 'at-least' | 'at-most' | 'vague';

/** The words that make a number an approximate one, as written (约…左右 is 约左右), and what they mean. */
export type Qualifier = { words: string; direction: Direction };

/** A day, month or year as far as it is written; numbers as they stand, also impossible ones (13月). */
export type Day = { year: number | null; month: number | null; day: number | null };

/** Of what time a number is said, and what it says of the level; see scope.ts. */
export type Scope = {
  /** The year named last before it in its sentence; null if none is. */
  year: number | null;
  /** Its clause speaks of the year before (上年, 去年); 上年结转 does not: that is counted this year. */
  previous: boolean;
  /** The word that makes it a number of more than one year or up to a day (累计, 截至, 以来, 历年); null if there is none. */
  cumulative: string | null;
  /** Not a level but by how much one has changed (同比增长). */
  change: 'up' | 'down' | null;
  /** Its own words say that it adds up others (共, 合计, 累计, 总计). */
  total: boolean;
  /** Which mention it is a subset of (其中), as its place in the list of all mentions; null if it is none. */
  within: number | null;
  /** The first of the items of the list it is one of (A 3条、B 5条), as its place in the list of all mentions; null if in none. */
  list: number | null;
  /** Stands inside 《》: part of a title, said by somebody else. */
  titled: boolean;
};

/** What an amount is: things, money, a length of time, a share (unit %, ‰ or 个百分点), times as much, from–to, 1/3, 3:1. */
export type AmountKind = 'count' | 'money' | 'duration' | 'percent' | 'multiple' | 'range' | 'fraction' | 'ratio';

/** A number that says how much or how many. `from` and `to` enclose all of it: qualifier, digits, unit and what qualifies it behind. */
export type Amount = Place & {
  kind: AmountKind;
  written: string;
  /** The digits with their multiplier (1.2万); of a range or fraction, of both. For a said zero the word that says it (未). */
  numeral: Place;
  /** The digits alone (1.2). */
  digits: Place;
  /** 千, 万, 百万 … as written behind the digits; '' if there is none, and for numbers wholly in Chinese. */
  multiplier: string;
  /** The measure word without multiplier: 20万元 has 元. '' where none stands. */
  unit: string;
  unitPlace: Place;
  /** The exact number in `unit`, multiplier counted in; null if only `low` and `high` or `terms` can be told. */
  value: Decimal | null;
  low: Decimal | null;
  high: Decimal | null;
  /** Of a fraction: above, below; of a ratio: left, right. */
  terms: readonly Decimal[];
  /** How much one in the last written digit that is not a trailing zero is worth: 300 has 100, 1.2万 has 1000, 24 has 1. */
  grain: Decimal;
  /** How many decimals are printed: 97.60% has 2. */
  decimals: number;
  /** null: exact. */
  qualifier: Qualifier | null;
  /** Nothing is said to have happened (未收到申请): a zero without a digit. */
  negated: boolean;
  /** 一 as an article rather than a count (是一项重要工作). */
  indefinite: boolean;
  /** The sentence stops right behind the digits, or the word its measure belongs to is gone (12个内): something is lost. */
  cut: boolean;
  /** The words before it that say what it counts: from the amount before, or the beginning of the sentence. */
  what: Place;
  /** The words behind it in the same clause: 130名工作人员. */
  behind: Place;
  scope: Scope;
};

/**
 * What a number is that says which one, not how many. `unclear` is one nobody can read: commas that are no thousands separators,
 * blanks between digits, digits run together.
 */
export type MarkKind =
  | 'ordinal'
  | 'year'
  | 'month'
  | 'date'
  | 'period'
  | 'time'
  | 'document'
  | 'phone'
  | 'postcode'
  | 'identity'
  | 'code'
  | 'article'
  | 'label'
  | 'name'
  | 'unclear';

/** A number that counts nothing. `days`: of a year, month or date one, of a period its first and last. `value`: of an ordinal. */
export type Mark = Place & { kind: MarkKind; written: string; value: Decimal | null; days: readonly Day[] };

export type Mention = Amount | Mark;

/** What is found before its surroundings are looked at. */
export type BareAmount = Omit<Amount, 'written' | 'what' | 'behind' | 'scope'>;
export type BareMark = Omit<Mark, 'written'>;
export type Bare = BareAmount | BareMark;

/** Whether a mention says how much, not which one. */
export const isAmount = (mention: Mention): mention is Amount => 'unit' in mention;

export const isBareAmount = (bare: Bare): bare is BareAmount => 'unit' in bare;

/**
 * Looks for one kind of number at a place where digits begin. `floor` is the end of what was found before: nothing may reach
 * back over it. null: it is none of this kind here.
 */
export type Finder = (text: string, at: number, floor: number) => Bare | null;

export const mark = (kind: MarkKind, from: number, to: number, value: Decimal | null = null): BareMark => ({
  kind,
  from,
  to,
  value,
  days: [],
});

/** Whether an Arabic digit stands at a place; full-width ones have been folded before. */
export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** Whether one of some characters stands at a place. */
export const isOneOf = (chars: string, text: string, at: number): boolean =>
  at >= 0 && at < text.length && chars.includes(text.charAt(at));

/** Whether one of some characters stands behind the digits at a place, or behind a blank there: that tells most kinds apart. */
export function isBehindDigits(chars: string, text: string, at: number): boolean {
  let to = at;
  while (isDigit(text, to)) to += 1;
  return isOneOf(chars, text, isOneOf(' \u3000', text, to) ? to + 1 : to);
}

/** What a sticky pattern matches right at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
