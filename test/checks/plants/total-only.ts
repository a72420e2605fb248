import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Plant } from './plant.ts';

/** The applications by their ways, where neither the table nor the prose has how many there were. */
export const plant: Plant = {
  rule: 'total-only',
  put: (report, chance) => {
    if (!report.sections.some(({ slot }) => slot === 'application')) return null;
    const blank = { value: null, note: '' };
    const figures = { ...report.figures, 'app.recv': blank, 't3.new.tot': blank };
    const said = chance.pick(['收到书面申请3件，网上受理5件。', '当面申请2件、信函申请4件，均已按时答复。']);
    return {
      ...report,
      figures,
      sections: report.sections.map((section) =>
        section.slot === 'application' ? { ...section, prose: { type: 'doc', content: [paragraphOf(said)] } } : section,
      ),
    };
  },
};
