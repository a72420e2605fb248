import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'stray-blank',
  put: plantLine('进一步完善了 各项制度。', '加强组织领导， 明确责任分工。'),
};
