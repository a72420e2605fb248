import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'personal-data',
  put: plantLine('来访人身份证号为11010519491231002X。', '群众王某的手机是13912345678，已答复。'),
};
