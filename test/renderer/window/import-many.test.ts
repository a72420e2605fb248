import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const one = (id: string) => bench.page.getByTestId(id);
const fileOf = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
const row = (name: string) => bench.page.locator('tr', { hasText: name });
const sent = () => bench.program.calls.filter(({ name }) => name === 'import.one').length;

async function choose(...names: string[]): Promise<void> {
  await bench.openLibrary();
  await one('import-file').setInputFiles(names.map(fileOf));
}

test('several files fill a table, and all that was imported is in the library after it', async () => {
  bench.program.importAs('坏.docx', {
    outcome: 'failed',
    failure: { code: 'file-damaged', detail: { path: '坏.docx' } },
  });
  await choose('2017.docx', '坏.docx', '2016.docx');
  await row('2016.docx').getByText('已导入').waitFor();
  await expect.poll(() => one('many-summary').innerText()).toBe('共3个文件：导入2份，读不出来1份。');
  expect(await row('坏.docx').innerText()).toContain('文件“坏.docx”已损坏');
  await bench.page.getByText(/^没有导入/).click();
  await row('坏.docx').getByTestId('many-retry').waitFor();
  expect(await accessibilityFaults(bench)).toEqual([]);
  await one('many-back').focus();
  await bench.page.keyboard.press('Enter');
  await bench.page.getByText('年度报告（2）').waitFor();
  expect(await bench.page.evaluate(() => document.activeElement?.textContent)).toBe('查看结果');
  expect(await bench.page.locator('.many-bar').innerText()).toContain('导入2份');
});

test('what needs somebody comes first once all is done, and all of one kind are settled with one click', async () => {
  bench.program.importAs('2.docx', { outcome: 'not-a-report', why: '没有找到章节' });
  bench.program.importAs('4.docx', { outcome: 'not-a-report', why: '没有找到章节' });
  bench.program.importAs('5.docx', { outcome: 'no-year' });
  await choose('1.docx', '2.docx', '3.docx', '4.docx', '5.docx');
  await expect.poll(() => one('many-summary').innerText()).toContain('共5个文件');
  const paths = () => bench.page.locator('.many-path').allInnerTexts();
  expect(await paths()).toEqual(['5.docx', '2.docx', '4.docx', '1.docx', '3.docx']);
  await one('many-all-not-a-report').focus();
  await bench.page.keyboard.press('Enter');
  await expect.poll(() => one('many-summary').innerText()).toContain('存为素材2份');
  expect(await paths()).toEqual(['5.docx', '2.docx', '4.docx', '1.docx', '3.docx']);
  expect(await bench.page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

test('a stopped import keeps what was done and goes on where it was', async () => {
  bench.program.stand({ step: '', done: 0, of: 0 });
  await choose('a.txt', 'b.txt');
  await one('cancel-work').focus();
  await bench.page.keyboard.press('Enter');
  await expect.poll(() => bench.page.evaluate(() => document.activeElement?.textContent)).toBe('继续导入2个');
  expect(sent()).toBe(1);
  expect(await one('failure').count()).toBe(0);
  bench.program.stand(null);
  await bench.page.keyboard.press('Enter');
  await expect.poll(() => one('many-summary').innerText()).toBe('共2个文件：导入2份。');
  expect(await bench.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('导入结果');
});

test('what concerns every file stops the import, says so, and leaves the rest to be done', async () => {
  bench.program.failWith('import.one', { code: 'disk-full', detail: { path: 'nianbao.sqlite' } });
  await choose('a.txt', 'b.txt');
  expect(await one('failure').innerText()).toContain('磁盘已满');
  expect(sent()).toBe(1);
  bench.program.failWith('import.one', null);
  await one('many-go-on').click();
  await expect.poll(() => one('many-summary').innerText()).toBe('共2个文件：导入2份。');
});

test('a row leads on by the keyboard alone: kept as source text, imported as another draft, looked through', async () => {
  const issue = { id: 'x', agency: '云岭县', year: 2017 };
  bench.program.importAs('另存.html', { outcome: 'exists', ...issue, from: '旧年报.docx', as: '云岭县' });
  bench.program.importAs('记录.docx', { outcome: 'not-a-report', why: '没有找到年度' });
  bench.program.importAs('无年度.doc', { outcome: 'not-a-report', why: '没有找到章节' });
  await choose('另存.html', '记录.docx', '无年度.doc');
  await row('无年度.doc').getByTestId('many-review').waitFor();
  await row('记录.docx').getByTestId('many-source').focus();
  await bench.page.keyboard.press('Enter');
  await row('记录.docx').getByText('已存为素材').waitFor();
  await row('另存.html').getByTestId('many-again').focus();
  await bench.page.keyboard.press('Enter');
  await row('另存.html').getByText('已导入').waitFor();
  await expect.poll(() => bench.page.evaluate(() => document.activeElement?.textContent)).toBe('打开');
  await row('无年度.doc').getByTestId('many-review').focus();
  await bench.page.keyboard.press('Enter');
  await one('keep-source').click();
  await row('无年度.doc').getByText('已存为素材').waitFor();
});

test('a folder dropped on the window is imported with its subfolders, together with files dropped beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-drop-'));
  mkdirSync(join(folder, '乡镇'));
  // More than a folder's reader gives at once.
  for (let at = 0; at < 120; at += 1) writeFileSync(join(folder, '乡镇', `${at}.txt`), String(at));
  const beside = join(mkdtempSync(join(tmpdir(), 'nianbao-beside-')), '旁边.txt');
  writeFileSync(beside, '旁边');
  await bench.openLibrary();
  const driver = await bench.page.context().newCDPSession(bench.page);
  const data = { items: [], files: [folder, beside], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await driver.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await expect.poll(() => one('many-summary').innerText()).toBe('共121个文件：导入121份。');
  expect(await bench.page.locator('.many-path').nth(1).innerText()).toMatch(/^nianbao-drop-[^/]+\/乡镇\/0\.txt$/);
});

test('a folder is imported with what is in it, but for hidden and temporary files; a report opened from the table leads back to it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-folder-'));
  mkdirSync(join(folder, '乡镇'));
  for (const name of ['10.docx', '9.docx', '~$9.docx', '.DS_Store', '乡镇/云岭镇.doc'])
    writeFileSync(join(folder, name), name);
  await bench.openLibrary();
  await one('import-folder').setInputFiles(folder);
  await expect.poll(() => one('many-summary').innerText()).toBe('共3个文件：导入3份；略过2个临时或隐藏文件。');
  const paths = await bench.page.locator('.many-path').allInnerTexts();
  expect(paths.map((path) => path.replace(/^[^/]+\//, ''))).toEqual(['9.docx', '10.docx', '乡镇/云岭镇.doc']);
  await row('云岭镇').getByTestId('many-open').click();
  await one('save-state').waitFor();
  await one('back-to-library').click();
  await row('云岭镇').waitFor();
});
