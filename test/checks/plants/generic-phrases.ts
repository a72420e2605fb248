import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'generic-phrase',
  put: plantLine('一些地区的栏目更新不及时。', '大多数部门能按时答复。'),
};
