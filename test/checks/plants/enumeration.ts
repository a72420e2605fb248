import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'enumeration',
  put: plantLine(
    '重点做了工作：一是健全制度；二是加强培训；四是严格考核。',
    '主要做法：首先，完善目录；再次，加强考核；最后，公开结果。',
    '措施：（1）完善目录；（2）规范程序；（2）加强考核。',
  ),
};
