import type { Plant } from './plant.ts';

/** The form without any table. */
export const plant: Plant = {
  rule: 'statistics-table',
  put: (report) => ({ ...report, form: 'none', figures: {} }),
};
