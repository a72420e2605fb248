import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'lost-words',
  put: plantLine('截至11底，全部信息均已更新。', '各单位的栏目在3个内全部更新。'),
};
