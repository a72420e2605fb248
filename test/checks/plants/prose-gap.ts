import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = { rule: 'prose-gap', put: plantLine('全年发布信息＿＿条。', '接待群众＿＿人次。') };
