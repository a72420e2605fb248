import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'measure-word',
  put: (report, chance) => {
    const at = report.sections.findIndex(({ slot }) => slot === 'application');
    if (at < 0) return null;
    const [one, other] = chance.pick([
      ['件', '例'],
      ['起', '件'],
      ['件', '宗'],
    ]);
    const lines = [one, other].map((unit) => paragraphOf(`共受理政府信息公开申请6${unit}。`));
    return {
      ...report,
      sections: report.sections.map((section, index) =>
        index === at
          ? { ...section, prose: { ...section.prose, content: [...section.prose.content, ...lines] } }
          : section,
      ),
    };
  },
};
