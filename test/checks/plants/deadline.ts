import type { Plant } from './plant.ts';

/** Signed in the summer after the reported year. */
export const plant: Plant = {
  rule: 'deadline',
  put: (report) => ({ ...report, signOff: { ...report.signOff, date: `${report.year + 1}-07-01` } }),
};
