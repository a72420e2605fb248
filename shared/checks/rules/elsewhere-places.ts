import { whereIn } from '../lines.ts';
import { listedRule } from '../listed-rule.ts';

/** Where another place is named by right: somebody went there, learnt from it, sent a case there. */
const visited = /考察|学习|调研|交流|观摩|借鉴|取经|对口|协作|协助|转送|转办|移送|告知申请人/;

const sentenceAround = (text: string, from: number, to: number): string => {
  const start = Math.max(...[...'。；！？\n'].map((mark) => text.lastIndexOf(mark, from))) + 1;
  const end = text.slice(to).search(/[。；！？\n]/);
  return text.slice(start, end < 0 ? text.length : to + end);
};

/** Names of places that do not belong into the office's reports, as its own list has them: left in from another's report. */
export const elsewherePlaces = listedRule<string>({
  id: 'elsewhere-place',
  title: '外地的地名',
  severities: ['warning', 'hint'],
  listOf: ({ elsewhere }) => elsewhere,
  wordOf: (word) => word,
  found: (line, { from, to, entry }, agency) => {
    if (agency.includes(entry)) return null;
    const asks = visited.test(sentenceAround(line.text, from, to));
    return {
      severity: asks ? 'hint' : 'warning',
      confidence: asks ? 'asks' : 'likely',
      message: `“${entry}”是外地的地名，${asks ? '请确认说的是外地的事' : '像是从别处的报告里带来的'}`,
      explain: '请改成本地的名称；确实说的是外地的，核实后可以不改。',
      where: whereIn(line, from, to),
      left: entry,
    };
  },
});
