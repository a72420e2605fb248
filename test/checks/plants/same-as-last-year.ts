import type { Plant } from './plant.ts';

/** The problems of last year, word for word. */
export const plant: Plant = {
  rule: 'same-as-last-year',
  pair: true,
  put: (report, _chance, previous) => {
    if (!previous) return null;
    const before = previous.sections.find(({ slot }) => slot === 'problem');
    if (!before) return null;
    return {
      ...report,
      sections: report.sections.map((section) =>
        section.slot === 'problem' ? { ...section, prose: before.prose } : section,
      ),
    };
  },
};
