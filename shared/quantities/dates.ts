import { hanDigit, hanValue } from './han.ts';
import { isBehindDigits, isDigit, isOneOf, mark, matchAt, type BareMark, type Day, type Finder } from './mention.ts';

const blank = '[ \\u3000]?';
const yearDigits = `((?:19|20)${blank}\\d${blank}\\d|[一二][〇○零0oO一二三四五六七八九\\d]{3})`;
const small = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const afterYear = `${blank}年${blank}(?:度)?`;

/** 2017年, 2017年度, 2017年3月, 二0一七年三月十九日 */
const fromYear = new RegExp(
  `${yearDigits}${afterYear}(?:${blank}${small}${blank}月份?(?:${blank}${small}${blank}[日号](?!令|文))?)?`,
  'y',
);
/** 3月, 3月19日 */
const fromMonth = new RegExp(`${small}${blank}月份?(?:${blank}${small}${blank}[日号](?!令|文))?`, 'y');
const dayOnly = new RegExp(`${small}${blank}日(?!${blank}(?:内|以内|之内|均|游|元|本|志|常))`, 'y');
const dotted = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![-./\d])/y;
const dottedMonth = /((?:19|20)\d\d)[-./](0?[1-9]|1[0-2])(?![-./\d%万亿元件条次人个篇份])/y;
const compact = /((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/y;

const join = `(?:${blank}(?:起|开始)?${blank}(?:至|到|—{1,2}|–|-{1,2}|~|〜)${blank})`;
const joint = new RegExp(join, 'y');
const tail = new RegExp(`${blank}(?:止|为止)`, 'y');
/** 2016—2018年; 2016、2017年 is two. */
const years = new RegExp(`${yearDigits}${join}${yearDigits}${afterYear}`, 'y');
const months = new RegExp(`${small}${join}${small}${blank}月份?`, 'y');
/** 3、4月: the first of several that share a word. */
const sharedMonth = new RegExp(`${small}(?=${blank}(?:、|和|及)${blank}${small}${blank}月(?!度))`, 'y');
const sharedYear = new RegExp(`${yearDigits}(?=${blank}(?:、|和|及|,)${blank}(?:19|20)\\d\\d${blank}年)`, 'y');
/** A year that has lost its 年: of a title (2017政府…) or an edition (2016版). */
const bareYear = /((?:19|20)\d\d)(?=版|届|政府|政务|信息公开|中国|工作要点|重点工作|部门[预决]算|财政|学年)/y;
const clock =
  /(?:[01]?\d|2[0-4])[:时点](?:[0-5]\d分?|整|半)?(?:[:][0-5]\d)?(?:(?:-|—|–|~|至|到)(?:[01]?\d|2[0-4])[:时点](?:[0-5]\d分?|整|半)?)?/y;
const service = /\d{1,2} ?[*×xX✕] ?\d{1,2}(?: ?小时)?/y;

const read = (written: string | undefined): number | null => {
  if (written === undefined || written === '') return null;
  const value = /^\d+$/.test(written) ? written : hanValue(written);
  return value === null ? null : Number(value);
};

const yearOf = (written: string): number =>
  Number(
    [...written.replace(/[ \u3000]/g, '').replace(/[oO]/g, '0')]
      .map((char) => (hanDigit(char) < 0 ? char : `${hanDigit(char)}`))
      .join(''),
  );

type Point = { to: number; day: Day };

/** What may follow the digits of a month, of a day or of a span of them. */
const behindSmall = '月日起开至到—–~〜、和及-';
const inYears = new RegExp(`${small}${blank}[${behindSmall}]`, 'y');
const beginsYear = /(?:19|20)[ \u3000]?\d|[一二][〇○零0oO一二三四五六七八九\d]{3}/y;

function pointAt(text: string, at: number): Point | null {
  const whole = matchAt(fromYear, text, at);
  if (whole) {
    const [all, year = '', month, day] = whole;
    return { to: at + all.length, day: { year: yearOf(year), month: read(month), day: read(day) } };
  }
  const numeric = matchAt(dotted, text, at);
  if (numeric) {
    const [all, year, , month, day] = numeric;
    return { to: at + all.length, day: { year: read(year), month: read(month), day: read(day) } };
  }
  const run = matchAt(compact, text, at);
  if (run) return { to: at + 8, day: { year: read(run[1]), month: read(run[2]), day: read(run[3]) } };
  const part = matchAt(dottedMonth, text, at);
  if (part) return { to: at + part[0].length, day: { year: read(part[1]), month: read(part[2]), day: null } };
  const inYear = matchAt(fromMonth, text, at);
  if (inYear) {
    const month = read(inYear[1]);
    return month === null ? null : { to: at + inYear[0].length, day: { year: null, month, day: read(inYear[2]) } };
  }
  const inMonth = matchAt(dayOnly, text, at);
  const day = inMonth ? read(inMonth[1]) : null;
  return inMonth && day !== null && day > 0 && day < 32
    ? { to: at + inMonth[0].length, day: { year: null, month: null, day } }
    : null;
}

const kindOf = ({ month, day }: Day): 'year' | 'month' | 'date' =>
  day !== null ? 'date' : month !== null ? 'month' : 'year';

const dated = (kind: BareMark['kind'], from: number, to: number, days: readonly Day[]): BareMark => ({
  ...mark(kind, from, to),
  days,
});

const justYear = (year: string): Day => ({ year: yearOf(year), month: null, day: null });
const justMonth = (month: string | undefined): Day => ({ year: null, month: read(month), day: null });

/** Two years or months with one word: 2016—2018年, 1至12月. */
function shared(text: string, at: number): BareMark | null {
  const twoYears = matchAt(years, text, at);
  if (twoYears) {
    const [all, first = '', last = ''] = twoYears;
    return dated('period', at, at + all.length, [justYear(first), justYear(last)]);
  }
  const twoMonths = matchAt(months, text, at);
  if (twoMonths)
    return dated('period', at, at + twoMonths[0].length, [justMonth(twoMonths[1]), justMonth(twoMonths[2])]);
  const month = matchAt(sharedMonth, text, at);
  if (month) return dated('month', at, at + month[0].length, [justMonth(month[1])]);
  const year = matchAt(sharedYear, text, at) ?? matchAt(bareYear, text, at);
  return year ? dated('year', at, at + year[0].length, [justYear(year[1] ?? '')]) : null;
}

/** Years, months, dates and what lies between two of them; what the second of a period leaves out it has from the first. */
export const dates: Finder = (text, at) => {
  if (isDigit(text, at) && !isOneOf('12', text, at) && !isBehindDigits(behindSmall, text, at)) return null;
  if (!matchAt(beginsYear, text, at) && !matchAt(inYears, text, at)) return null;
  const pair = shared(text, at);
  if (pair) return pair;
  const first = pointAt(text, at);
  if (!first) return null;
  const connector = matchAt(joint, text, first.to);
  const next = connector ? first.to + connector[0].length : -1;
  const second = connector ? pointAt(text, next) : null;
  // 2017年1-6月
  const range = first.day.month === null && first.day.year !== null ? matchAt(months, text, first.to) : null;
  if (range) {
    const of = (month: string | undefined): Day => ({ ...justMonth(month), year: first.day.year });
    return dated('period', at, first.to + range[0].length, [of(range[1]), of(range[2])]);
  }
  if (!second) return dated(kindOf(first.day), at, first.to, [first.day]);
  const end = second.to + (matchAt(tail, text, second.to)?.[0].length ?? 0);
  const month = second.day.month ?? (second.day.year === null ? first.day.month : null);
  return dated('period', at, end, [first.day, { ...second.day, year: second.day.year ?? first.day.year, month }]);
};

/** Times of the day, hours of service (7×24小时). */
export const times: Finder = (text, at) => {
  if (!isBehindDigits(':时点*×xX✕', text, at)) return null;
  if (/比例[为是]?$|之比[为是]?$/.test(text.slice(Math.max(0, at - 4), at))) return null;
  const always = matchAt(service, text, at);
  if (always) return mark('time', at, at + always[0].length);
  const match = matchAt(clock, text, at);
  if (!match) return null;
  // 3:1 and 3点要求 are no times; 8时, 8:30 and 8点半 are.
  const isSaid = /(?:上午|下午|早上|晚上|中午|凌晨|每[天日])$/.test(text.slice(Math.max(0, at - 2), at));
  const isClock =
    isSaid || (/:[0-5]\d|时|点(?:整|半|\d)/.test(match[0]) && !/^\d+时[代候期常刻段效间]/.test(text.slice(at, at + 6)));
  return isClock ? mark('time', at, at + match[0].length) : null;
};
