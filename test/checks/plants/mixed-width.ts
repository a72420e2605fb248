import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'mixed-width',
  put: plantLine('共公开信息３５条。', '办结率１００％。'),
};
