import { expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const one = (id: string) => bench.page.getByTestId(id);

test('a file that takes long to be read says so, and reading it can be stopped', async () => {
  bench.program.stand({ step: '正在读取和识别文件', done: 0, of: 0 });
  await bench.openLibrary();
  const file = { name: '年报.txt', mimeType: 'text/plain', buffer: Buffer.from('正文') };
  await one('import-file').setInputFiles(file);
  await one('work').waitFor();
  expect(await one('work').innerText()).toContain('正在读取和识别文件……');
  expect(await one('work').getByRole('progressbar').getAttribute('value')).toBeNull();
  expect(await accessibilityFaults(bench)).toEqual([]);
  await one('cancel-work').focus();
  await bench.page.keyboard.press('Enter');
  await one('work').waitFor({ state: 'detached' });
  expect(await one('failure').count()).toBe(0);
  bench.program.stand(null);
  await one('import-file').setInputFiles(file);
  await one('keep-source').waitFor();
});

/** The sample has an error on purpose: its files are made for a reason. */
async function startExport(): Promise<void> {
  await one('export').click();
  await one('despite').click();
  await one('despite-reason').fill('先送领导审阅');
  await one('despite-export').click();
}

test('an export says how far it is, and what was chosen stays when it is stopped', async () => {
  await bench.openAt('export');
  await one('export-folder').fill('/media/usb/年报');
  await one('export-open').waitFor();
  bench.program.stand({ step: '正在生成统计表', done: 1, of: 2 });
  await startExport();
  await one('work').waitFor();
  expect(await one('work').innerText()).toContain('正在生成统计表（已完成1项，共2项）……');
  expect(await one('work').getByRole('progressbar').getAttribute('value')).toBe('1');
  expect(await accessibilityFaults(bench)).toEqual([]);
  await one('cancel-work').click();
  await one('work').waitFor({ state: 'detached' });
  expect(await one('export-folder').inputValue()).toBe('/media/usb/年报');
  bench.program.stand(null);
  await startExport();
  await bench.page.getByText('/media/usb/年报/').first().waitFor();
  expect(await one('failure').count()).toBe(0);
});
