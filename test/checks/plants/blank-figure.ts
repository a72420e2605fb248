import type { Plant } from './plant.ts';

/** One cell left empty. */
export const plant: Plant = {
  rule: 'blank-figure',
  put: (report, chance) => {
    const ids = Object.keys(report.figures);
    const [first, ...others] = ids;
    if (first === undefined) return null;
    const id = chance.pick([first, ...others]);
    return { ...report, figures: { ...report.figures, [id]: { value: null, note: '' } } };
  },
};
