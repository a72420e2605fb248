import { paragraphOf } from '../../../shared/report/prose.ts';
import { figureValue } from '../../../shared/report/report.ts';
import { shareOf } from '../reports/say.ts';
import type { Plant } from './plant.ts';

const ids = ['app.recv', 't3.new.tot'];

/** A growth since last year that is three points too large. */
export const plant: Plant = {
  rule: 'since-last-year',
  pair: true,
  put: (report, chance, previous) => {
    const id = ids.find((one) => report.figures[one] && previous?.figures[one]);
    if (!previous || id === undefined || !report.sections.some(({ slot }) => slot === 'application')) return null;
    const [before, now] = [Number(figureValue(previous, id)), Number(figureValue(report, id))];
    if (!(before > 0) || now < before || previous.year !== report.year - 1) return null;
    const grown = shareOf(now - before + Math.ceil(before * 0.03), before, chance.pick([0, 1, 2]));
    const words = chance.pick(['同比增长', '比上年增加', '较去年上升']);
    const line = `${report.year}年新收到政府信息公开申请${now}件，${words}${grown}。`;
    return {
      ...report,
      sections: report.sections.map((section) =>
        section.slot === 'application'
          ? { ...section, prose: { type: 'doc', content: [...section.prose.content, paragraphOf(line)] } }
          : section,
      ),
    };
  },
};
