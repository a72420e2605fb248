import { matchesOf } from '../../report/matches.ts';
import type { Day, Mark } from '../../quantities/mention.ts';
import { isAmount } from '../../quantities/mention.ts';
import { numbersIn } from '../numbers.ts';
import { lineRule, type Hit } from '../line-rule.ts';

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** What makes a day one that no calendar has; null if nothing does. */
function whyNot({ year, month, day }: Day): string | null {
  if (month !== null && (month < 1 || month > 12)) return `没有${month}月`;
  if (month === null || day === null) return null;
  if (month === 2 && day === 29 && year !== null && !isLeap(year)) return `${year}年2月没有29日`;
  return day < 1 || day > (longest[month - 1] ?? 31) ? `${month}月没有${day}日` : null;
}

const explain = '请改成实际的日期。';

function days(text: string, { from, to, days: own, written, kind }: Mark): Hit[] {
  if (kind === 'document') return [];
  const why = own.map(whyNot).find((one) => one !== null);
  // 2017-34-5 may be a number of something else.
  const isSaid = /[月日]/.test(written);
  if (why !== undefined && why !== null && isSaid)
    return [{ from, to, severity: 'error', message: `“${text.slice(from, to)}”：${why}`, explain }];
  return kind === 'period' ? reversed(text, { from, to }, own) : [];
}

/** A period that ends before it begins; only where both ends say their year or neither needs one. */
function reversed(text: string, { from, to }: Pick<Mark, 'from' | 'to'>, [first, last]: readonly Day[]): Hit[] {
  const written = text.slice(from, to);
  if (!first || !last || first.year === null || last.year === null) return [];
  const years = written.match(/(?:19|20)\d\d/g) ?? [];
  if (years.length < 2 && first.year === last.year) return [];
  const order = (one: Day, end: number): number =>
    (one.year ?? 0) * 10_000 + (one.month ?? end) * 100 + (one.day ?? end);
  if (order(first, 0) <= order(last, 99)) return [];
  return [
    {
      from,
      to,
      severity: 'error',
      message: `“${written}”前后颠倒：后一个日期早于前一个`,
      explain: '请核对起止日期，必要时对调。',
    },
  ];
}

/** 202111日, 20231月, 2023年1231日, 1月311日: digits that have run together over a 年 or 月 that is gone. */
const runTogether =
  /(?<![\d.])(?:(?:19|20)\d{3,6}日|(?:19|20)\d{3,4}月|(?:19|20)\d\d年\d{3,4}日|\d{1,2}月\d{3,4}日)(?![均游元报活租薪])/g;

const damaged = (text: string): Hit[] =>
  matchesOf(runTogether, text).map(({ index, 0: written }) => ({
    from: index,
    to: index + written.length,
    severity: 'error',
    message: `“${written}”不是完整的日期，像是漏了“年”或“月”`,
    explain,
  }));

const clock =
  /(?:上午|下午|早上|晚上|中午|办公时间|工作时间|时间|每[天日]|至|—|-|~)[:：]?\s?(\d{1,2})[:：](\d{2})(?![\d:：])/g;

const times = (text: string): Hit[] =>
  matchesOf(clock, text).flatMap(({ index, 0: all, 1: hour = '', 2: minute = '' }): Hit[] => {
    if (Number(hour) <= 24 && Number(minute) < 60) return [];
    if (!/(?:午|上|时间|[天日])/.test(all) && !/\d[:：]\d{2}\s?$/.test(text.slice(Math.max(0, index - 6), index)))
      return [];
    const from = index + all.length - `${hour}:${minute}`.length;
    const to = index + all.length;
    return [
      { from, to, severity: 'error', message: `“${text.slice(from, to)}”不是一个钟点`, explain: '请改成实际的时间。' },
    ];
  });

/** Dates and times that no calendar and no clock has, periods that end before they begin. */
export const impossibleDate = lineRule({
  id: 'impossible-date',
  title: '不存在的日期',
  source: 'language',
  severities: ['error'],
  isRead: ({ kind }) => kind !== 'title',
  find: (text) => {
    const broken = damaged(text);
    const others = numbersIn(text).flatMap((mention) => (isAmount(mention) ? [] : days(text, mention)));
    return [
      ...broken,
      ...others.filter(({ from, to }) => broken.every((hit) => hit.to <= from || hit.from >= to)),
      ...times(text),
    ];
  },
});
