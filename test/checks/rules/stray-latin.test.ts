import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['2O18年共公开信息3件。', ['2O18']],
  ['全年受理申请1l3件。', ['1l3']],
  ['网址为www.exаmple.gov.cn。', ['www.exаmple.gov.cn']],
])('what is amiss is found: %s', (line, marked) => {
  expect(markedIn('stray-latin', line)).toEqual(marked);
});

test.each([
  '推进O2O模式和H5解读，访问www.example.gov.cn。',
  'PM2.5监测数据，5G基站12个，A4纸3件。',
  '2018年公开信息10件。',
  'Москва友好城市交流信息。',
])('what is right is left alone: %s', (line) => {
  expect(markedIn('stray-latin', line)).toEqual([]);
});
