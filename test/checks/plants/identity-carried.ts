import { figureValue } from '../../../shared/report/report.ts';
import type { Plant } from './plant.ts';

/** Applications carried over from last year that last year's report does not carry on. */
export const plant: Plant = {
  rule: 'identity',
  pair: true,
  put: (report) => {
    const id = 't3.carry_in.nat';
    const value = figureValue(report, id);
    if (value === null) return null;
    return { ...report, figures: { ...report.figures, [id]: { value: String(Number(value) + 3), note: '' } } };
  },
};
