import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'confusion',
  put: plantLine(
    '对全年工作作了全面布署。',
    '各单位末发生泄密事件。',
    '有关信息己全部公开。',
    '编制并公布权利清单。',
    '公开率与上年相此有所提高。',
    '做好政策宜传工作。',
  ),
};
