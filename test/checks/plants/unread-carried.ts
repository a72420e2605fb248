import { carriedSentences } from '../../../shared/report/carried.ts';
import type { Plant } from './plant.ts';

/** The problems of last year taken over by the program, and nobody has read them. */
export const plant: Plant = {
  rule: 'unread-carried',
  pair: true,
  put: (report, _chance, previous) => {
    if (!previous) return null;
    const before = previous.sections.find(({ slot }) => slot === 'problem');
    if (!before) return null;
    const taken = { prose: before.prose, carried: carriedSentences(before.prose) };
    return {
      ...report,
      sections: report.sections.map((section) => (section.slot === 'problem' ? { ...section, ...taken } : section)),
    };
  },
};
