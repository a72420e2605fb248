import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'secrecy-mark',
  put: plantLine('秘密★', '内部文件，不得外传'),
};
