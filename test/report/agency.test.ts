import { expect, test } from 'vitest';
import { kindOf } from '../../shared/report/agency.ts';

test.each([
  ['某县人民政府', 'government'],
  ['某市某区', 'government'],
  ['某经济开发区管委会', 'government'],
  ['某镇人民政府', 'township'],
  ['某县某乡', 'township'],
  ['某区某街道办事处', 'township'],
  ['某县财政局', 'department'],
  ['某县人民政府办公室', 'department'],
  ['', 'government'],
])('%s is taken for a %s', (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});
