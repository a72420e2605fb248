import { paragraphOf } from '../../../shared/report/prose.ts';
import { figureValue } from '../../../shared/report/report.ts';
import type { Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'fee-said',
  put: (report, chance) => {
    const isOld = report.form === '2014';
    const id = isOld ? 'fee.total' : 't3.o.nofee.tot';
    if (figureValue(report, id) === null) return null;
    const words = isOld ? '全年未收取任何费用。' : chance.pick(['无。', '本年度没有其他需要报告的事项。']);
    const slot = isOld ? 'fee' : 'otherMatter';
    return {
      ...report,
      sections: report.sections.map((section) =>
        section.slot === slot ? { ...section, prose: { type: 'doc', content: [paragraphOf(words)] } } : section,
      ),
      figures: { ...report.figures, [id]: { value: String(chance.whole(1, 9)), note: '' } },
    };
  },
};
