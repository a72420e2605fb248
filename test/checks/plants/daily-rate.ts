import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'daily-rate',
  put: plantLine('政务微博每天发布10条信息。全年政务微博共发布信息600条。'),
};
