import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'stray-latin',
  put: plantLine('2O17年公开信息若干。', '共办结建议1l件。'),
};
