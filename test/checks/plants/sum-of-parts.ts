import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'sum-of-parts',
  put: plantLine(
    '全年召开专题会议4次，其中部署会3次、推进会2次。',
    '受理申请15件，其中当面申请6件、网络申请7件、信函申请3件。',
    '办理建议18件、提案25件，共计45件。',
    '收到来信20件，其中有效来信25件。',
  ),
};
