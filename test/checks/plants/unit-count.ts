import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'unit-count',
  put: plantLine('县直43个部门27个乡镇已开通账号，60家县直部门和27个乡镇完成了栏目更新。'),
};
