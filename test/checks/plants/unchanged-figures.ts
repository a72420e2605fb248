import { figureValue } from '../../../shared/report/report.ts';
import type { Plant } from './plant.ts';

/** Last year's table as it was. */
export const plant: Plant = {
  rule: 'unchanged-figures',
  pair: true,
  put: (report, _chance, previous) => {
    if (!previous) return null;
    const filled = Object.keys(previous.figures).filter((id) => Number(figureValue(previous, id)) > 0);
    return filled.length < 5 ? null : { ...report, figures: previous.figures };
  },
};
