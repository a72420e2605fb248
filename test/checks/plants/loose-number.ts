import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'loose-number',
  put: plantLine('发放宣传资料近2000余份。', '现场解答群众提问约150多人次。', '平台新增用户1263余人。'),
};
