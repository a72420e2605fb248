import { plantLine, type Plant } from './plant.ts';

const line = plantLine('公开的信息可在碧潭县人民政府门户网站查阅。', '碧潭县政务公开办负责日常工作。');

export const plant: Plant = {
  rule: 'foreign-place',
  put: (report, chance) => (report.agency.name.includes('县') ? line(report, chance) : null),
};
