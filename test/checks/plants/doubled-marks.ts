import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'doubled-mark',
  put: plantLine('进一步完善了各项制度。。', '加强了组织领导，，明确了责任分工。', '重点公开：：财政预算。'),
};
