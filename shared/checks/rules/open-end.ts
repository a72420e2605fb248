import { matchesOf } from '../../report/matches.ts';
import { sectionOfPlace } from '../../api/place.ts';
import { whereIn, type Line } from '../lines.ts';
import { amountsIn } from '../numbers.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';
import { isProse, type Stretch } from '../text-fault.ts';

const untilNow = /截[至止](?:到)?(?:目前|当前|日前|今日|现在|发稿)(?:为止)?|到目前为止|目前为止/g;
const now = /(?<![截至止到])(?:目前|日前|近日|近期)(?!为止|的|还|仍|存在)/g;
const counted = /已|共|累计|合计/;

/** No sentence is longer, and no line anybody wrote says it more often. */
const longestSentence = 500;
const mostInLine = 100;

/** Words that count up to a day nobody knows. */
const findIn = remembered<Stretch>((text) => {
  const found = [...matchesOf(untilNow, text), ...matchesOf(now, text)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
  if (found.length === 0 || found.length > mostInLine) return [];
  const amounts = amountsIn(text);
  return found.filter(({ from, to }) => {
    const behind = text.slice(to, to + longestSentence);
    const end = behind.search(/[。；;]/);
    const last = to + (end < 0 ? behind.length : end);
    const own = amounts.filter((one) => one.from >= to && one.to <= last && one.kind === 'count' && !one.indefinite);
    return own.length > 0 && (text.startsWith('截', from) || counted.test(text.slice(to, last)));
  });
});

/** The report is of one year: a number up to “now” is of no period. Asked once for all of them. */
export const openEnd: Rule = {
  id: 'open-end',
  title: '截至目前',
  source: 'inferred',
  severities: ['hint'],
  reads: ['lines', 'sections', 'year'],
  check: ({ lines, report }) => {
    const ahead = new Set(report.sections.filter(({ slot }) => slot === 'problem').map(({ id }) => id));
    const isAhead = ({ place }: Line): boolean => ahead.has(sectionOfPlace(place) ?? '');
    const all = lines.flatMap((line) =>
      isProse(line) && !isAhead(line) ? findIn(line.text).map(({ from, to }) => ({ line, from, to })) : [],
    );
    const [first] = all;
    if (!first) return [];
    const words = first.line.text.slice(first.from, first.to);
    return [
      {
        severity: 'hint',
        confidence: 'asks',
        message: `“${words}”的数是截至哪一天的？${all.length > 1 ? `全文这样的说法有${all.length}处` : `报告的是${report.year}年全年`}`,
        where: whereIn(first.line, first.from, first.to),
        subject: '截至目前',
        facts: '',
        explain: `年度报告的数据应截至${report.year}年12月31日：请写明日期，并核对数字是不是全年的。`,
      },
    ];
  },
};
