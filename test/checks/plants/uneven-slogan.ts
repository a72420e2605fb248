import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'uneven-slogan',
  put: plantLine(
    '推行“三集中、两到位”改革，年底前实现“二集中、两到位”。',
    '落实“三审三校制度”，发布前按“两审三校制度”把关。',
  ),
};
