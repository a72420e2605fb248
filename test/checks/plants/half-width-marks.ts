import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'half-width-mark',
  put: plantLine('完善了制度,明确了责任。', '公开了预算(含部门预算)。', '主要做法是:明确分工，落实责任。'),
};
