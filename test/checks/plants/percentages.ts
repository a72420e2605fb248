import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'percentages',
  put: plantLine(
    '共收到申请25件，其中网络申请20件，占总数的85%。',
    '共受理咨询60件，已答复50件，答复率100%。',
    '政务微信发布信息由200条增加到300条，增长60%。',
    '公众满意度达到103%。',
  ),
};
