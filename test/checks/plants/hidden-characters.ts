import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'hidden-character',
  put: plantLine('完善政府\u200b信息公开制度。', '加强\ue001理。'),
};
