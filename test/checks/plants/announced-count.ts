import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'announced-count',
  put: plantLine('具体有以下三项措施：一是健全制度；二是加强培训。', '坚持四个原则：一是公开；二是公正；三是便民。'),
};
