import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'impossible-date',
  put: plantLine('2月30日组织了集中学习。', '专项检查自2017年9月30日至2017年8月1日。'),
};
