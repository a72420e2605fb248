import type { Plant } from './plant.ts';

/** Last year's title. */
export const plant: Plant = {
  rule: 'dates',
  put: (report) => ({
    ...report,
    titleLines: report.titleLines.map((line) => line.replace(String(report.year), String(report.year - 1))),
  }),
};
