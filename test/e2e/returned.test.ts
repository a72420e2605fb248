import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { noWindow, openDesk, saved } from './desk.ts';

const old = [
  '云岭县2018年政府信息公开工作年度报告',
  '一、概述',
  '全年工作平稳有序。各单位按期更新栏目。',
  '二、主动公开政府信息情况',
  '网站发布信息100条。',
];

type Exported = { files: { kind: string; path: string }[] };

test('a report edited by a superior comes back, is compared, and what is chosen is in the draft', async ({ skip }) => {
  skip(noWindow !== null, noWindow ?? '');
  const data = temporaryFolder('returned');
  const source = join(temporaryFolder('returned-file'), '旧年报.txt');
  writeFileSync(source, old.join('\n'));
  const imported = await nianbao(data, 'import', source);
  const id = imported.out.split('\n')[0] ?? '';
  const out = temporaryFolder('returned-out');
  const exported = await nianbao(data, 'export', id, '--out', out, '--json');
  const { files } = JSON.parse(exported.out) as Exported;
  const path = files.find(({ kind }) => kind === 'docx')?.path ?? '';
  const parts = unzipSync(readFileSync(path));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = xml.replace('各单位按期更新栏目。', '各单位均能按期更新栏目。').replace('100条', '120条');
  expect(edited).not.toBe(xml);
  const back = join(temporaryFolder('returned-back'), '领导改过.docx');
  writeFileSync(back, zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));

  const { page, window, problems } = await openDesk(data);
  await page.getByText('云岭县2018年政府信息公开工作年度报告').first().click();
  await page.getByTestId('tool-export').click();
  await page.getByTestId('returned-file').setInputFiles(back);
  const edits = page.getByTestId('edit');
  await expect.poll(() => edits.count()).toBe(2);
  await edits.nth(1).getByRole('checkbox').uncheck();
  await page.getByTestId('take-over').click();
  await saved(page);
  const shown = await nianbao(data, 'show', id, '--json');
  const { sections } = JSON.parse(shown.out) as { sections: { text: string }[] };
  expect(sections.map(({ text }) => text)).toEqual([
    '全年工作平稳有序。各单位均能按期更新栏目。',
    '网站发布信息100条。',
  ]);
  await page.getByTestId('returned-file').setInputFiles(back);
  await expect.poll(() => edits.count()).toBe(1);
  if (process.env['LOOK']) await page.screenshot({ path: process.env['LOOK'] });
  await page.keyboard.press('Escape');
  expect(problems).toEqual([]);
  await window.close();
});
