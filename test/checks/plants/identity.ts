import { figureValue } from '../../../shared/report/report.ts';
import type { Plant } from './plant.ts';

const ids = [
  'app.recv_net',
  'app.done_intime',
  'rep.agree',
  'jg.staff_full',
  't3.new.nat',
  't3.r.open.nat',
  't4.fy.keep',
];

/** A part of a sum that is four more than the sum has room for. */
export const plant: Plant = {
  rule: 'identity',
  put: (report, chance) => {
    for (const id of chance.shuffled(ids)) {
      const value = figureValue(report, id);
      if (value === null) continue;
      return { ...report, figures: { ...report.figures, [id]: { value: String(Number(value) + 4), note: '' } } };
    }
    return null;
  },
};
