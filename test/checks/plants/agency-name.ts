import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'agency-name',
  put: plantLine('县政务公开领导小组办公室负责协调，由政府信息公开工作办公室通报。'),
};
