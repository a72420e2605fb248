import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'placeholder',
  put: plantLine('全年召开会议××次。', '公开信息XX条。', '具体情况（待补充）。', '由某某镇负责落实。'),
};
