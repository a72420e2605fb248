import { expect, test } from 'vitest';
import { foundInLines, markedIn } from '../said.ts';

test.each([
  '窗口工作时间为9:00至17:30，比例为1:3。',
  '收入1,234.5万元，同比增长3.2%，PM2.5平均浓度为35。',
  '网址为http://www.example.gov.cn/a,b;c?x=1，邮箱为a.b@example.cn。',
  '口号为“Open data, open government”。',
  '配备A4(210mm)打印机，采用HTML5(H5)技术。',
  '版本号为V2.0.1(beta)。',
])('half-width marks among digits, letters and addresses are right: %s', (line) => {
  expect(markedIn('half-width-mark', line)).toEqual([]);
});

test('pairs that cross are one finding, a quotation over several paragraphs none', () => {
  expect(markedIn('unpaired-mark', '印发《工作要点（试行》），抓好落实。')).toEqual(['（试行》）']);
  expect(foundInLines('unpaired-mark', '通报指出：“公开及时。', '“更新迅速。', '“解读准确。”')).toEqual([]);
  expect(foundInLines('unpaired-mark', '通报指出：“公开及时。', '各单位照此落实。')).toHaveLength(1);
});

test('one half-width quote, or bracket, before a very long line is read at once', () => {
  const started = performance.now();
  for (const mark of ['"', '(', '《（', '“']) foundInLines('half-quote', mark + '汉'.repeat(20_000));
  foundInLines('stray-blank', '汉 '.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});
