import { figureValue } from '../../../shared/report/report.ts';
import type { Plant } from './plant.ts';

const ids = ['zdgk.total', 'app.recv', 'hp.people', 't3.new.tot', 't2.xk', 't2.cf'];

/** One nought too many. */
export const plant: Plant = {
  rule: 'outlier',
  pair: true,
  put: (report, chance, previous) => {
    if (!previous) return null;
    for (const id of chance.shuffled(ids)) {
      const [before, now] = [figureValue(previous, id), figureValue(report, id)].map(Number);
      if (before === undefined || now === undefined || !(before > 20) || !(now > 20)) continue;
      return { ...report, figures: { ...report.figures, [id]: { value: `${now}0`, note: '' } } };
    }
    return null;
  },
};
