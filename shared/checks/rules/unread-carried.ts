import { sectionPlace } from '../../api/place.ts';
import { unreadSentences } from '../../report/carried.ts';
import type { Rule } from '../rule.ts';

/** Sentences taken over from an earlier report that nobody has confirmed: they may still speak of that year. */
export const unreadCarried: Rule = {
  id: 'unread-carried',
  title: '沿用的正文待核对',
  source: 'inferred',
  severities: ['warning'],
  reads: ['sections'],
  check: ({ report }) =>
    report.sections.flatMap((section) => {
      const unread = unreadSentences(section);
      if (unread.length === 0) return [];
      return [
        {
          severity: 'warning' as const,
          message: `“${section.heading}”有${unread.length}句沿用往年的正文还没有核对`,
          where: { place: sectionPlace(section.id), ...quoteOf(unread) },
          left: String(unread.length),
          right: null,
          subject: sectionPlace(section.id),
          explain: '请逐句看过，改掉往年的日期、数字和情况，或确认可以照用。',
        },
      ];
    }),
};

/** Words to find the first sentence by: its longest run without a figure; none in a picture or a table. */
function quoteOf(sentences: readonly string[]): { quote?: string } {
  const first = sentences.find((sentence) => !sentence.includes('\t') && !sentence.startsWith('{picture:'));
  const runs = (first ?? '').split(/\{[^{}]*\}/);
  const quote = runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
  return quote === '' ? {} : { quote };
}
