import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'regulation-cited',
  put: plantLine(
    '根据《中华人民共和国政府信息公开条例》（国务院令第771号）开展工作。',
    '认真贯彻《中华人民共和国政务信息公开条例》，健全制度。',
    '组织学习《政府公开信息条例》。',
  ),
};
