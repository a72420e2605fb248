import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Plant } from './plant.ts';

/** A section of problems with next to nothing in it. */
export const plant: Plant = {
  rule: 'thin-section',
  put: (report, chance) => {
    const text = chance.pick(['无。', '暂无。', '没有问题。', '部分栏目更新不够及时，个别单位重视不够。']);
    if (!report.sections.some(({ slot }) => slot === 'problem')) return null;
    return {
      ...report,
      sections: report.sections.map((section) =>
        section.slot === 'problem' ? { ...section, prose: { type: 'doc', content: [paragraphOf(text)] } } : section,
      ),
    };
  },
};
