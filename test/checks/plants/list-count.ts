import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'list-count',
  put: plantLine('抽查教育、卫生、水利四个部门。', '更新指南、目录、年报、制度等3项栏目内容。'),
};
