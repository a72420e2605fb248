import { emptyProse } from '../../../shared/report/prose.ts';
import type { Plant } from './plant.ts';

/** The problems not written yet. */
export const plant: Plant = {
  rule: 'empty-section',
  put: (report) => ({
    ...report,
    sections: report.sections.map((section) =>
      section.slot === 'problem' ? { ...section, prose: emptyProse() } : section,
    ),
  }),
};
