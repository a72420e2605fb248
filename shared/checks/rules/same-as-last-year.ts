import { foldNames } from '../fold-names.ts';
import { hanOf } from '../han.ts';
import { sectionPlace } from '../../api/place.ts';
import { unreadSentences } from '../../report/carried.ts';
import { sentencesIn } from '../../report/sentences.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';

const shortest = 15;
const fewest = 3;
const mostly = 0.6;

/** Sentences long enough to be nobody's stock phrase. */
const longOf = (sentences: readonly string[]): string[] =>
  sentences.filter((sentence) => hanOf(sentence).length >= shortest);

/** What a sentence says in whatever year, of whatever office: its years and names changed are no other words. */
const said = (sentence: string): string => foldNames(sentence.replace(/20\d\d年?度?/g, ''));

/** Sections that say what last year's report says: 不得雷同 is what notices ask, most of all of the problems. */
export const sameAsLastYear: Rule = {
  id: 'same-as-last-year',
  title: '与上年雷同',
  source: 'local',
  severities: ['warning', 'hint'],
  reads: ['sections', 'year', 'previous'],
  check: ({ report, previous }) => {
    if (!previous || previous.year >= report.year) return [];
    const before = new Set(previous.sections.flatMap(({ prose }) => sentencesIn(prose).map(said)));
    return report.sections.flatMap((section): Found[] => {
      const { id, heading, slot, prose } = section;
      // Of what was taken over and not yet read another rule speaks.
      if (unreadSentences(section).length > 0) return [];
      const sentences = longOf(sentencesIn(prose));
      const same = sentences.filter((sentence) => before.has(said(sentence)));
      if (sentences.length === 0 || same.length < mostly * sentences.length) return [];
      const isProblem = slot === 'problem';
      if (!isProblem && same.length < fewest) return [];
      const quote = same.find((sentence) => !/[{\t]/.test(sentence));
      return [
        {
          severity: isProblem ? 'warning' : 'hint',
          confidence: 'asks',
          message: `“${heading}”的${sentences.length}句里有${same.length}句与${previous.year}年的报告相同`,
          explain: '上级通知一般要求不得雷同：请按本年的情况改写，仍然如此的，核实后可以不改。',
          where: { place: sectionPlace(id), ...(quote === undefined ? {} : { quote }) },
          left: String(same.length),
          right: String(sentences.length),
          subject: id,
        },
      ];
    });
  },
};
