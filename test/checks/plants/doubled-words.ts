import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'doubled-words',
  put: plantLine(
    '进一步完善了有关制度制度和办法。',
    '做好信息公开的的审核工作。',
    '各单位各单位要按时报送。',
    '明确工作责任，明确工作责任，抓好落实。',
  ),
};
