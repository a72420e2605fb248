import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Plant } from './plant.ts';

/** A government's report in which nothing is said of appraisals. */
export const plant: Plant = {
  rule: 'required-content',
  put: (report) => {
    if (report.year < 2019 || report.agency.kind === 'department') return null;
    return {
      ...report,
      sections: report.sections.map((section) =>
        section.slot === 'overview'
          ? { ...section, prose: { type: 'doc', content: [paragraphOf('全年公开工作平稳有序，按时更新了各栏目。')] } }
          : section,
      ),
    };
  },
};
