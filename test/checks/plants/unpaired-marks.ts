import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'unpaired-mark',
  put: plantLine('认真落实《条例的各项规定。', '开展了“政务公开日活动。', '公开了预算（含部门预算。'),
};
