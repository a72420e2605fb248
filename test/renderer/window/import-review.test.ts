import { beforeEach, expect, test } from 'vitest';
import type { Recognised } from '../../../shared/api/recognised.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import type { Piece } from '../../../shared/recognise/manuscript.ts';
import { noOrigins } from '../../../shared/recognise/origins.ts';
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
const picture = 'a'.repeat(64);
const pieces = [
  ...[
    '云岭县2018年政府信息公开工作年度报告',
    '一、概述',
    '全年工作平稳有序。',
    '二、主动公开政府信息情况',
    '(一)网站公开100条。',
    '三、基层工作亮点',
    '乡镇便民服务点全部建成。',
    '- 7 -',
  ].map(paragraph),
  { kind: 'picture' as const, text: '公开栏', picture: { id: picture, widthMm: 90 }, line: 9 },
  ...rows,
];

/** Every reading names its sections anew. */
function readAs(joinLines: boolean): void {
  const from = next;
  const manuscript = { name: '旧.docx', format: 'docx' as const, unread: 0, pieces, repairs: [], pictures: [] };
  const found = recognise(manuscript, { year: null, form: null, joinLines, newId: () => `s${(next += 1)}` });
  if (from === next) throw new Error('no section was found');
  last = { ...found, form: y2014, format: 'docx', pieces };
  bench.program.recognise(last);
}
let next = 0;
let last: Recognised | null = null;

/** What the program makes of the file just now. */
function current(): Recognised {
  if (!last) throw new Error('nothing was read');
  return last;
}

beforeEach(() => readAs(true));

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

test('a block in a wrong section is moved, a figure in a wrong cell taken out, and both can be taken back', async () => {
  await review();
  await bench.page.getByText('乡镇便民服务点全部建成。').nth(1).click();
  await bench.page.getByLabel('把这一段移到哪里').click();
  await bench.page.getByTitle('一、概述（末尾）').click();
  await bench.page.locator('[data-part="figure:app.recv_fax"]').click();
  await bench.page.getByRole('button', { name: '不是这一格的，移出' }).click();
  await bench.page.locator('[data-part="figure:app.recv_net"]').click();
  await bench.page.getByRole('button', { name: '不是这一格的，移出' }).click();
  const own = bench.page.getByTestId('own-changes');
  await own.getByText('您改了3处').waitFor();
  await own.getByRole('listitem').filter({ hasText: '网络' }).getByRole('button', { name: /撤回/ }).click();
  await own.getByText('您改了2处').waitFor();
  await bench.page.getByTestId('accept-import').click();
  await bench.page.getByTestId('save-state').waitFor();
  const stored = bench.stored();
  const words = stored.sections.map(({ prose }) => plainText(prose, stored));
  expect(words[0]).toMatch(/乡镇便民服务点全部建成。$/);
  expect(words[2]).not.toContain('乡镇便民');
  expect(stored.figures['app.recv_fax']).toBeUndefined();
  expect(stored.figures['app.recv_net']?.value).toBe('4');
  expect(stored.unplaced.map(({ text }) => text).join()).toContain('传真申请数：3');
});

test('words that come back when a change is taken back can be placed at once', async () => {
  await review();
  await bench.page.getByTestId('repairs').getByRole('listitem').filter({ hasText: '- 7 -' }).getByText('撤销').click();
  const back = bench.page.locator('.review-piece', { hasText: '撤销了自动整理（去掉页码）' });
  await back.getByRole('combobox').click();
  await bench.page.getByTitle('一、概述', { exact: true }).click();
  await back.getByText('已放入，撤回').waitFor();
  await bench.page.getByTestId('accept-import').click();
  await bench.page.getByTestId('save-state').waitFor();
  const stored = bench.stored();
  expect(plainText(stored.sections[0]?.prose ?? { type: 'doc', content: [] }, stored)).toContain('- 7 -');
});

test('the file is read again with its lines as they stand, and what was decided stays', async () => {
  const lines = { what: '合并被硬换行拆开的段落', before: '每行约35字，共23行', after: '12段' };
  bench.program.recognise({ ...current(), repairs: [...current().repairs, { ...lines, about: { kind: 'lines' } }] });
  await review();
  const doubt = bench.page.getByRole('button', { name: /看过了：“基层工作亮点”/ });
  await doubt.click();
  await bench.page.getByTestId('repairs').getByRole('listitem').filter({ hasText: '(一)' }).getByText('撤销').click();
  readAs(false);
  await bench.page.getByTestId('join-lines').press('Space');
  await bench.page.locator('[data-testid="join-lines"][aria-checked="false"]').waitFor();
  expect(bench.program.calls.filter(({ name }) => name === 'import.read').at(-1)?.input).toMatchObject({
    joinLines: false,
  });
  await bench.page.getByRole('button', { name: /已看过，撤回：“基层工作亮点”/ }).waitFor();
  await bench.page.getByText('(一)网站公开100条。').nth(1).waitFor();
  const focused = () => bench.page.getByTestId('join-lines').evaluate((one) => one === document.activeElement);
  expect(await focused()).toBe(true);
});

test('a picture of the file is shown on both sides before anything is stored', async () => {
  await review();
  const shown = bench.page.locator('.source-picture, .paper-picture');
  await expect
    .poll(() => shown.evaluateAll((all) => all.map((one) => one.getAttribute('src')?.slice(0, 14))))
    .toEqual(['data:image/png', 'data:image/png']);
});

test('a picture that cannot be shown has its place, its words and its width', async () => {
  bench.program.failWith('import.pictures', { code: 'file-damaged', detail: { path: '旧.docx' } });
  await review();
  await bench.page.getByTestId('recognised').getByText('［图片：公开栏］宽90毫米').waitFor();
  await bench.page.getByTestId('source').getByText('［图片：公开栏］').waitFor();
});

test('of a package it is said what it brings', async () => {
  const packed = { status: 'reviewing' as const, pictures: 1, originals: ['县局旧年报.doc'] };
  bench.program.recognise({ ...current(), format: 'package', origins: noOrigins, repairs: [], pieces: [], packed });
  await review();
  const source = bench.page.getByTestId('package-source');
  await source.getByText('待审核').waitFor();
  await source.getByText('县局旧年报.doc').waitFor();
});

test('leaving asks only where something was decided', async () => {
  await review();
  await bench.page.getByTestId('cancel-import').click();
  await bench.page.getByTestId('new-report').waitFor();
  await review();
  await bench.page
    .getByRole('button', { name: /看过了：/ })
    .first()
    .click();
  await bench.page.getByTestId('cancel-import').click();
  await bench.page.getByRole('button', { name: '接着核对' }).click();
  await bench.page.getByTestId('accept-import').waitFor();
  await bench.page.getByTestId('cancel-import').click();
  await bench.page.getByTestId('leave-review').click();
  await bench.page.getByTestId('new-report').waitFor();
});

test('by the keyboard alone a block is moved and moved back, and the focus is never lost', async () => {
  await review();
  await bench.page.getByTestId('recognised').focus();
  for (let step = 0; step < 3; step += 1) await bench.page.keyboard.press('ArrowDown');
  await bench.page.getByLabel('把这一段移到哪里').waitFor();
  await bench.page.keyboard.press('Tab');
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await bench.page.keyboard.press(key);
  const bar = bench.page.getByTestId('chosen-part');
  const focused = () => bar.evaluate((one) => one.contains(document.activeElement));
  await bar.getByText('这一段移走了。').waitFor();
  await expect.poll(focused).toBe(true);
  await bench.page.keyboard.press('Enter');
  await bench.page.getByLabel('把这一段移到哪里').waitFor();
  await expect.poll(focused).toBe(true);
  expect(await bench.page.getByTestId('own-changes').count()).toBe(0);
});

test('a second file dropped on the review is refused with a sentence', async () => {
  await review();
  await bench.page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['正文'], '另一份.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await bench.page.getByText('先处理完这个文件').waitFor();
});
