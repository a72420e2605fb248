import { expect, test } from 'vitest';
import { foundInLines, markedIn } from '../said.ts';

test.each([
  ['有疑问的，请与办公室联系，电话：，0000-2345678。', '：，'],
  ['全年公开信息120条，。同时加强培训。', '，。'],
  ['公开了预算、，决算和采购信息。', '、，'],
])('two marks at one place are found: %s', (line, marked) => {
  expect(markedIn('clashing-marks', line)).toEqual([marked]);
});

test('the mark that says more stays', () => {
  const [one] = foundInLines('clashing-marks', '全年公开信息120条，。同时加强培训。');
  expect(one?.repair?.edits).toMatchObject([{ before: '，。', text: '。' }]);
});

test.each([
  '公开了预算、决算等信息。全年共120条；其中网站100条。',
  '全年公开信息120条。。同时加强培训。',
  '问：“怎么申请？”，答：“填表。”',
  '公开了《办法》、《规定》，并作了解读。',
])('marks that stand alone, or the same twice, are left alone: %s', (line) => {
  expect(markedIn('clashing-marks', line)).toEqual([]);
});
