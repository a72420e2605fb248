import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { noWindow, openDesk, saved } from './desk.ts';

test('text in a number cell is said at the cell, stays visible, and the stored figure does not change', async ({
  skip,
}) => {
  skip(noWindow !== null, noWindow ?? '');
  const data = temporaryFolder('e2e-data');
  const { window, page, problems } = await openDesk(data);
  await page.getByTestId('sample').click();
  await page.getByTestId('step-table').click();
  const cell = page.getByTestId('figure-app.recv');
  await cell.fill('十二件');
  await cell.press('Tab');
  await page
    .getByText(/十二件.*不是数字/)
    .first()
    .waitFor();
  expect(await cell.inputValue()).toBe('十二件');
  await saved(page);
  expect(problems).toEqual([]);
  await window.close();
  const { reports } = JSON.parse((await nianbao(data, 'list', '--json')).out) as { reports: { id: string }[] };
  const shown = JSON.parse((await nianbao(data, 'show', reports[0]?.id ?? '', '--json')).out) as {
    figures: { indicator: string; value: number | null }[];
  };
  expect(shown.figures.find(({ indicator }) => indicator === 'app.recv')?.value).toBe(47);
});

test('wrong files get one sentence each in the window and leave the library as it was', async ({ skip }) => {
  skip(noWindow !== null, noWindow ?? '');
  const data = temporaryFolder('e2e-data');
  const folder = temporaryFolder('e2e-file');
  const files: [string, string | Uint8Array, RegExp][] = [
    ['空.txt', '', /空的/],
    ['图.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /PNG图片/],
    ['大.txt', new Uint8Array(50 * 1024 * 1024).fill(0x41), /50 MB/],
  ];
  const { window, page, problems } = await openDesk(data);
  for (const [name, content, words] of files) {
    writeFileSync(join(folder, name), content);
    await page.getByTestId('import-file').setInputFiles(join(folder, name));
    const failure = page.getByTestId('failure').filter({ hasText: words });
    await failure.waitFor();
    await page.keyboard.press('Escape');
  }
  expect(problems).toEqual([]);
  await window.close();
  expect(JSON.parse((await nianbao(data, 'list', '--json')).out)).toEqual({ reports: [] });
});

test('a text that is no annual report is said to be none and kept as source text if wanted', async ({ skip }) => {
  skip(noWindow !== null, noWindow ?? '');
  const path = join(temporaryFolder('e2e-file'), '经验材料.txt');
  writeFileSync(path, '北麓县便民服务经验材料\n我县坚持群众有呼声、部门有回应。\n窗口实行延时服务。');
  const { window, page, problems } = await openDesk(temporaryFolder('e2e-data'));
  await page.getByTestId('import-file').setInputFiles(path);
  await page.getByTestId('keep-source').click();
  await page.getByTestId('read-source').first().click();
  await page.getByText('窗口实行延时服务').first().waitFor();
  expect(problems).toEqual([]);
  await window.close();
});
