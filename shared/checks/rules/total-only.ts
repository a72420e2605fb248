import { sectionPlace } from '../../api/place.ts';
import { figureValue } from '../../report/report.ts';
import type { Found } from '../finding.ts';
import { whereIn, type Line } from '../lines.ts';
import { amountsIn, type Numbered } from '../numbers.ts';
import type { Rule } from '../rule.ts';
import { isProse } from '../text-fault.ts';

/** By which way an application came in; what an office counts all of them by; what became of them. */
const way = /当面|现场|书面|传真|网络|网上|互联网|在线|电子邮件|邮件|信函|邮寄/;
const received = /收到|受理|接收|接到|新收|申请|依申请/;
const other = /咨询|来访|热线|信箱|留言|投诉|信访|建议|提案|复议|诉讼/;
const outcome = /答复|办结|办理完毕|办复|同意公开|予以公开|不予公开|部分公开|已主动公开|不存在|补正/;
const totals = ['app.recv', 't3.new.tot'] as const;

/** No paragraph anybody has written is longer. */
const longest = 8_000;

const isCount = ({ kind, value, negated, cut, scope }: Numbered): boolean =>
  kind === 'count' && value !== null && !negated && !cut && !scope.titled && !scope.previous;

type Told = { line: Line; amount: Numbered; words: string };

const toldIn = (line: Line): Told[] =>
  amountsIn(line.text).flatMap((amount): Told[] => {
    const words = line.text.slice(amount.what.from, amount.what.to);
    return isCount(amount) && /^[件份例起宗]$/.test(amount.unit) ? [{ line, amount, words }] : [];
  });

/**
 * Applications are counted by the way they came in, and nowhere is it said how many there were: 条例 has the office report what
 * it received and what became of it.
 */
export const totalOnly: Rule = {
  id: 'total-only',
  title: '申请的总数与答复',
  source: 'regulation',
  severities: ['warning'],
  reads: ['lines', 'sections', 'figures'],
  check: ({ report, lines }) => {
    if (totals.some((id) => figureValue(report, id) !== null)) return [];
    const places = new Set(
      report.sections.filter(({ slot }) => slot === 'application').map(({ id }) => sectionPlace(id)),
    );
    const own = lines.filter((line) => places.has(line.place) && isProse(line) && line.text.length < longest);
    const told = own
      .flatMap(toldIn)
      .filter(({ words, amount }) => amount.scope.total || received.test(words) || way.test(words));
    const ways = told.filter(({ words }) => way.test(words) && !other.test(words));
    const [first] = ways;
    const isSaid = told.some(({ words, amount }) => !way.test(words) || amount.scope.total);
    if (!first || isSaid || ways.some(({ amount }) => amount.scope.within !== null)) return [];
    const inLine = ways.filter(({ line }) => line === first.line);
    const last = inLine.at(-1) ?? first;
    const answered = own.some(({ text }) => outcome.test(text));
    const list = ways
      .slice(0, 6)
      .map(({ words, amount }) => `${words.replace(/^.*[，,；;。：:]/, '')}${amount.written}`)
      .join('、');
    const found: Found = {
      severity: 'warning',
      confidence: 'likely',
      message: `写了“${list}”，没有写一共收到多少件申请${answered ? '' : '，也没有写怎样答复'}`,
      explain: '请写明收到申请的总数、答复的件数和结果。',
      where: whereIn(first.line, first.amount.what.from, last.amount.to),
      left: list,
      subject: '申请的总数',
    };
    return [found];
  },
};
