import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'abbreviation',
  put: plantLine(
    '印发《青岚县政务公开工作守则》（以下简称《守则》）。',
    '各单位按《规定》的要求办理。',
    '县政务服务管理中心（以下简称“政务大厅筹备处”）负责办理。',
  ),
};
