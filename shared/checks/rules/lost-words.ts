import { matchesOf } from '../../report/matches.ts';
import { lineRule, type Hit } from '../line-rule.ts';
import { amountsIn } from '../numbers.ts';

/** 截至12底: the month's own word is gone; 年底 and 月底 have theirs. */
const monthEnd = /(?:截[至止]|到|至|于)(?:20\d\d年)?((?:1[0-2]|[1-9])(?=[底末初]))/g;

const months = (text: string): Hit[] =>
  matchesOf(monthEnd, text).map((match) => {
    const to = match.index + match[0].length;
    const digits = match[1] ?? '';
    return {
      from: to - digits.length,
      to: to + 1,
      severity: 'warning',
      message: `“${digits}${text[to] ?? ''}”漏了“月”字`,
      explain: `应写成“${digits}月${text[to] ?? ''}”。`,
      put: `${digits}月${text[to] ?? ''}`,
    };
  });

/** 点击量450万, 粉丝数累积超 70 万, 浏览次数：96: what is counted is said before the number. */
const countedBefore =
  /(?:[量数额率值次]|粉丝|用户|人口|得分|分值)(?:累计|累积|合计|总计|已|均|共|为|是|有|达到?|超过?|逾|突破|近|约|高达|[:：])*\s?$/;

/** 办公楼3楼312: a room by its number. */
const isRoom = (text: string, from: number, written: string): boolean =>
  /[楼层幢栋座]\s?$/.test(text.slice(Math.max(0, from - 2), from)) && /^\d{2,4}$/.test(written);

/** 请联系：党政办  85390768: who is to be asked, and the number. */
const isPhone = (text: string, from: number, written: string): boolean =>
  /^\d{7,12}$/.test(written) &&
  /(?:联系|咨询|致电|拨打|中心|[室办科股局委])[:：]?[^，。；;\d]{0,12}$/.test(text.slice(Math.max(0, from - 20), from));

const counts = (text: string): Hit[] =>
  amountsIn(text)
    // 均为0: nothing of whatever stands before.
    .filter(({ cut, value }) => cut && value !== '0')
    // 0000-62113277-2011: the last digits of a telephone number.
    .filter(({ from }) => !/\d[-－—]$/.test(text.slice(Math.max(0, from - 2), from)))
    .filter(({ from, written }) => !isRoom(text, from, written) && !isPhone(text, from, written))
    .filter(({ from, what }) => !countedBefore.test(text.slice(Math.max(what.from, from - 16), from)))
    .map(({ from, to, written }) => ({
      from,
      to,
      severity: 'warning',
      confidence: 'likely',
      message: `“${text.slice(Math.max(0, from - 6), to + 4)}”里的“${written}”后面像是漏了字`,
      explain: '这个数没有说清是什么的数：请补上漏掉的字。',
    }));

/** 收到申请4其中, 公开事项0三是: the next clause begins right behind a number. */
const runOn = /(?<=\p{Script=Han}|[:：])(?<![第年月])\d{1,7}(?=其中|[一二三四五六七八九]是)/gu;

const grown = (text: string): Hit[] =>
  matchesOf(runOn, text).map(({ index, 0: written }) => ({
    from: index,
    to: index + written.length,
    severity: 'warning',
    confidence: 'likely',
    message: `“${text.slice(Math.max(0, index - 6), index + written.length + 2)}”里的“${written}”后面像是漏了字`,
    explain: '这个数没有说清是什么的数，后面的标点也没有了：请补上。',
  }));

/** Words that went lost behind a number: a number whose thing is not there. */
export const lostWords = lineRule({
  id: 'lost-words',
  title: '数字后面漏字',
  source: 'language',
  severities: ['warning'],
  isRead: ({ kind }) => kind !== 'title' && kind !== 'cell',
  find: (text) => {
    const joined = grown(text);
    const others = counts(text).filter(({ from, to }) => joined.every((hit) => hit.to <= from || hit.from >= to));
    return [...months(text), ...joined, ...others].sort((one, other) => one.from - other.from);
  },
});
