import { beforeEach, expect, test } from 'vitest';
import { y2014 } from '../../../shared/forms/y2014.ts';
import type { Piece } from '../../../shared/recognise/manuscript.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import { plainText } from '../../../shared/report/plain.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();

const paragraph = (text: string, at: number): Piece => ({ kind: 'paragraph', text, line: at + 1 });
const rows = [
  ['统计指标', '单位', '统计数'],
  ['一、主动公开情况', '——', ''],
  ['（一）主动公开政府信息数', '条', '100'],
  ['其中：主动公开规范性文件数', '条', '2'],
  ['制发规范性文件总数', '件', '2'],
  ['1.政府公报公开政府信息数', '条', '1'],
  ['2.政府网站公开政府信息数', '条', '90'],
  ['3.政务微博公开政府信息数', '条', '3'],
  ['4.政务微信公开政府信息数', '条', '3'],
  ['5.其他方式公开政府信息数', '条', '3'],
  ['（一）收到申请数', '件', '12'],
  ['1.当面申请数', '件', '5'],
  ['2.传真申请数', '件', '3'],
  ['3.网络申请数', '件', '4'],
  ['4.信函申请数', '件', '不详'],
].map((cells, at): Piece => ({ kind: 'row', cells, line: 20 + at, table: 1 }));
const pieces = [
  ...[
    '云岭县2018年政府信息公开工作年度报告',
    '一、概述',
    '全年工作平稳有序。',
    '二、主动公开政府信息情况',
    '(一)网站公开100条。',
    '三、基层工作亮点',
    '乡镇便民服务点全部建成。',
  ].map(paragraph),
  ...rows,
];

beforeEach(() => {
  let next = 0;
  const manuscript = { name: '旧.docx', format: 'docx' as const, unread: 0, pieces, repairs: [], pictures: [] };
  const found = recognise(manuscript, { year: null, form: null, newId: () => `s${(next += 1)}` });
  bench.program.recognise({ ...found, form: y2014, format: 'docx', pieces });
});

async function review(): Promise<void> {
  await bench.openLibrary();
  const file = { name: '旧.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') };
  await bench.page.getByTestId('import-file').setInputFiles(file);
  await bench.page.getByTestId('accept-import').waitFor();
}

const chosen = (selector: string) =>
  bench.page.locator(`${selector}[data-chosen]`).evaluateAll((all) => all.map((one) => one.textContent));

test('a click on a part shows its source, a click on the source its part', async () => {
  await review();
  await bench.page.locator('[data-part="figure:app.recv_fax"]').click();
  await expect.poll(() => chosen('[data-piece]')).toEqual(['2.传真申请数件3']);
  expect(await chosen('[data-cell]')).toEqual(['3']);
  await bench.page.locator('[data-piece="4"]').click();
  await expect.poll(() => chosen('[data-part]')).toEqual(['（一）网站公开100条。']);
});

test('the arrow keys go from part to part, and the source follows', async () => {
  await review();
  await bench.page.getByTestId('recognised').focus();
  for (let step = 0; step < 3; step += 1) await bench.page.keyboard.press('ArrowDown');
  await expect.poll(() => chosen('[data-piece]')).toEqual(['全年工作平稳有序。']);
  await bench.page.keyboard.press('ArrowUp');
  await expect.poll(() => chosen('[data-piece]')).toEqual(['一、概述']);
});

test('what is decided on looking through is what is stored', async () => {
  await review();
  const doubts = bench.page.getByTestId('doubts');
  await doubts.getByText('基层工作亮点').waitFor();
  await doubts.getByRole('combobox').click();
  await bench.page.getByTitle('其他工作').click();
  const piece = bench.page.getByTestId('unplaced-pieces');
  await piece.getByRole('combobox').click();
  await bench.page.getByTitle('一、概述').click();
  await piece.getByText('已放入，撤回').waitFor();
  await bench.page.getByTestId('repairs').getByRole('listitem').filter({ hasText: '(一)' }).getByText('撤销').click();
  await bench.page.getByTestId('accept-import').click();
  await bench.page.getByTestId('save-state').waitFor();
  const stored = bench.stored();
  const words = stored.sections.map(({ prose }) => plainText(prose, stored));
  expect(stored.sections.map(({ slot }) => slot)).toEqual(['overview', 'proactive', 'otherWork']);
  expect(words[0]).toContain('不详');
  expect(words[1]).toContain('(一)网站公开100条。');
  expect(stored.unplaced).toEqual([]);
});
