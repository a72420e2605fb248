import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'nested-title',
  put: plantLine('印发了《关于贯彻落实《政府信息公开条例》的通知》。', '转发了《某县《年度报告格式》解读》。'),
};
