import { expect, test } from 'vitest';
import { characterCount } from '../../shared/wording/count.ts';

test.each([
  ['', 0],
  ['　　', 0],
  ['政府信息', 4],
  ['收到申请，办结。', 8],
  ['2017年', 2],
  ['全年公开2316条', 6],
  ['3.5万元', 3],
  ['“一网通办”', 6],
  ['见 www.example.cn 网站', 4],
  ['国办发〔2014〕32号', 8],
])('%j counts %i', (text, count) => {
  expect(characterCount(text)).toBe(count);
});
