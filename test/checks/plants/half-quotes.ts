import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'half-quote',
  put: plantLine('开展了"政务公开日"活动。', '设立"意见箱"征求意见。'),
};
