import type { Plant } from './plant.ts';

/** A signature without its date, or a date without its signature. */
export const plant: Plant = {
  rule: 'sign-off',
  put: (report, chance) => ({
    ...report,
    signOff: { ...report.signOff, ...(chance.odds(0.5) ? { date: null } : { agency: '' }) },
  }),
};
