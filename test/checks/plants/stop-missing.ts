import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'stop-missing',
  put: plantLine('本年度进一步健全工作机制，明确专人负责，确保信息发布及时准确全面'),
};
