import type { Plant } from './plant.ts';

/** The caption of the annex with last year's number. */
export const plant: Plant = {
  rule: 'years',
  put: (report) => {
    const caption = `${report.year - 1}年度政府信息公开情况统计表`;
    return { ...report, annex: { ...report.annex, caption } };
  },
};
