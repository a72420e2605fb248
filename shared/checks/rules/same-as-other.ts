import { sectionOfPlace } from '../../api/place.ts';
import type { Found } from '../finding.ts';
import { whereIn, type Line } from '../lines.ts';
import { longSentences, type LongSentence } from '../long-sentences.ts';
import type { Others } from '../others.ts';
import type { Rule } from '../rule.ts';
import { isProse } from '../text-fault.ts';

type Own = { line: Line; sentence: LongSentence };

const manySentences = 3;
/** One sentence of a short report may be chance; two that are a tenth of it are not. */
const fewSentences = 2;
const muchOfIt = 0.1;

/** The sentences that stand in each of the other reports. */
function sharedWith(own: readonly Own[], { sentences }: Others): Map<number, Own[]> {
  const shared = new Map<number, Own[]>();
  for (const one of own) {
    for (const at of sentences[one.sentence.key] ?? []) {
      const all = shared.get(at);
      if (all) all.push(one);
      else shared.set(at, [one]);
    }
  }
  return shared;
}

function foundOf(shared: readonly Own[], title: string, total: number): Found[] {
  const [first] = shared;
  if (!first) return [];
  const count = shared.length;
  const isMuch = count >= manySentences || (count >= fewSentences && count >= muchOfIt * total);
  const { line, sentence } = first;
  const keys = new Set(shared.map((one) => one.sentence.key));
  return [
    {
      severity: isMuch ? 'warning' : 'hint',
      confidence: 'asks',
      message: `有${count}句与“${title}”里的句子相同，占全文长句的${Math.round((100 * count) / total)}%`,
      explain: '上级通知一般要求不得雷同：请按本单位的情况改写；统一要求这样写的，核实后可以不改。',
      where: whereIn(line, sentence.from, sentence.to),
      left: String(count),
      right: String(total),
      subject: title,
      // What is shared, and not how much of the whole it is: that changes with every sentence written elsewhere.
      facts: [...keys].toSorted().join(' '),
    },
  ];
}

/** Sentences that stand word for word in another agency's report of these years: of several reports of one agency the one most like this. */
export const sameAsOther: Rule = {
  id: 'same-as-other',
  title: '与其他单位雷同',
  source: 'local',
  severities: ['warning', 'hint'],
  reads: ['lines', 'others'],
  check: ({ lines, others }) => {
    if (others === null || others.reports.length === 0) return [];
    const own = lines.flatMap((line): Own[] =>
      isProse(line) && sectionOfPlace(line.place) !== null
        ? longSentences(line.text, line.number).map((sentence) => ({ line, sentence }))
        : [],
    );
    const most = new Map<string, { title: string; shared: Own[] }>();
    for (const [at, shared] of sharedWith(own, others)) {
      const report = others.reports[at];
      if (!report) continue;
      const known = most.get(report.agency);
      if (!known || shared.length > known.shared.length) most.set(report.agency, { title: report.title, shared });
    }
    return [...most.values()]
      .toSorted((one, other) => other.shared.length - one.shared.length)
      .flatMap(({ title, shared }) => foundOf(shared, title, own.length));
  },
};
