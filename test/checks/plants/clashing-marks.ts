import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'clashing-marks',
  put: plantLine('做好栏目维护和内容更新，。', '公开了部门预算、，部门决算等信息。'),
};
