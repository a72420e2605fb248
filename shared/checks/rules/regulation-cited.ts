import { matchesOf } from '../../report/matches.ts';
import { lineRule, type Hit } from '../line-rule.ts';

const regulation = '政府信息公开条例';
/** 国务院令第492号 of 2007, 国务院令第711号 of 2019. */
const orders = new Set(['492', '711']);

/** The regulation, and the order that is said to be its own right behind it. */
const order = /政府信息公开条例[》〉][^。；《》\d]{0,24}国务院令?第?\s?(\d{1,4})\s?号/g;

const otherOrders = (text: string): Hit[] =>
  matchesOf(order, text).flatMap(({ index, 0: all, 1: number = '' }): Hit[] => {
    if (orders.has(number)) return [];
    const to = index + all.lastIndexOf(number) + number.length;
    return [
      {
        from: to - number.length,
        to,
        severity: 'error',
        message: `国务院令第${number}号不是《${regulation}》的令号`,
        explain: '《政府信息公开条例》2007年公布时是国务院令第492号，2019年修订后是第711号：请改正。',
      },
    ];
  });

/** Names that are nearly the regulation's own, each with what stands in its place there. */
const otherName =
  /(?<=[《〈](?:中华人民共和国)?)政(?:务信息公开|务公开信息|府公开信息|府政务公开|府信息公布)条例(?=[》〉])/g;

const otherNames = (text: string): Hit[] =>
  matchesOf(otherName, text).map(({ index, 0: said }) => ({
    from: index,
    to: index + said.length,
    severity: 'warning',
    confidence: 'likely',
    message: `条例的名称是《中华人民共和国${regulation}》，这里写成了“${said}”`,
    explain: '请改成条例的正式名称；说的是本地另一部条例的，核实后可以不改。',
    put: regulation,
  }));

/** The regulation every report rests on is cited by its name and by the number of its own order. */
export const regulationCited = lineRule({
  id: 'regulation-cited',
  title: '条例的名称和令号',
  source: 'regulation',
  severities: ['error', 'warning'],
  find: (text) => (text.includes('条例') ? [...otherOrders(text), ...otherNames(text)] : []),
});
