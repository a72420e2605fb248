import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'repeated-item',
  put: plantLine(
    '目录涵盖机构职能、政策法规、工作动态、政策法规、公共服务等内容。',
    '通过公示栏、电子屏、村村响广播、电子屏等方式公开。',
  ),
};
