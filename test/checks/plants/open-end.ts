import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Plant } from './plant.ts';

const line = paragraphOf('截至目前，共设立查阅点3个。');

/** Not among what is still to be done: that is told as of now by right. */
export const plant: Plant = {
  rule: 'open-end',
  put: (report) => {
    const chosen = report.sections.find(({ slot }) => slot !== 'problem');
    if (!chosen) return null;
    const prose = { ...chosen.prose, content: [...chosen.prose.content, line] };
    return { ...report, sections: report.sections.map((one) => (one === chosen ? { ...one, prose } : one)) };
  },
};
