import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { docxText } from '../support/docx-text.ts';
import { noSeeds, seedPath } from '../support/seeds.ts';
import { xlsxCells } from '../support/xlsx-cells.ts';
import { converted, pdfPages, whyNoOffice } from '../support/office.ts';
import { noWindow, openDesk, saved, exportFiles } from './desk.ts';
import { intoProse } from '../renderer/dev/caret.ts';

const rows = y2014.tables[0]?.grid.rows.slice(1) ?? [];
const oldFile = [
  '北麓县2017年政府信息公开工作年度报告',
  '编制说明：本报告根据《中华人民共和国政府信息公开条例》编制，统计期限自2017年1月1日至2017年12月31日。',
  '一、概述',
  '2017年全县公开工作平稳有序。',
  '二、主动公开政府信息情况',
  '（一）网站公开。全年发布信息120条。',
  '三、依申请公开政府信息情况',
  '全年收到申请3件。',
  '北麓县人民政府办公室',
  '2018年3月1日',
  '附件',
  '政府信息公开情况统计表',
  ...rows.map(
    (cells) =>
      `| ${cells[0]?.kind === 'label' ? cells[0].text : ''} | 件 | ${cells[2]?.kind === 'figure' ? '3' : ''} |`,
  ),
].join('\n');

type Case = { path: string; section: string; words: string };

/** Imports a file, changes a figure and a sentence, closes, reopens, exports: everything must be there. */
async function wholeLine({ path, section, words }: Case): Promise<{ files: string[] }> {
  const data = temporaryFolder('e2e-data');
  const out = temporaryFolder('e2e-out');
  const first = await openDesk(data);
  await first.page.getByTestId('import-file').setInputFiles(path);
  await first.page.getByTestId('accept-import').click();
  await first.page.getByTestId('step-table').click();
  const figure = first.page.getByTestId('figure-app.recv');
  await figure.fill('２１１');
  await figure.press('Enter');
  await first.page.locator('[data-testid^="step-section:"]', { hasText: section }).click();
  await intoProse(first.page, 'Control+End');
  await first.page.keyboard.insertText(words);
  await saved(first.page);
  expect(first.problems).toEqual([]);
  await first.window.close();

  const second = await openDesk(data);
  const { page } = second;
  // Reopened at the same place, without a question.
  await page.getByTestId('prose-editor').getByText(words).waitFor();
  await page.getByTestId('step-table').click();
  expect(await page.getByTestId('figure-app.recv').inputValue()).toBe('211');
  await page.getByTestId('step-export').click();
  await page.getByTestId('export-folder').fill(out);
  await exportFiles(page);
  const paths = page.getByTestId('export-path');
  await paths.first().waitFor();
  const files = await paths.allTextContents();
  await page.getByTestId('open-folder').click();
  await expect.poll(() => second.opened).toEqual([out]);
  expect(second.problems).toEqual([]);
  await second.window.close();
  return { files };
}

function checkFiles(files: readonly string[], words: string): void {
  const docx = files.find((file) => file.endsWith('.docx')) ?? '';
  const xlsx = files.find((file) => file.endsWith('.xlsx')) ?? '';
  expect(docxText(readFileSync(docx))).toContain(words);
  const cells = xlsxCells(readFileSync(xlsx));
  const row = [...cells].find(([, text]) => text === 'app.recv')?.[0].replace(/^[A-Z]+/, '');
  expect(cells.get(`C${row}`)).toBe('211');
}

test('a file is taken in, changed, closed, reopened at the same place and exported', async ({ skip }) => {
  skip(noWindow !== null, noWindow ?? '');
  const path = join(temporaryFolder('e2e-file'), '旧报告.txt');
  writeFileSync(path, oldFile);
  const words = '补充一句：首问人员负责到底。';
  const { files } = await wholeLine({ path, section: '依申请公开', words });
  expect(files).toHaveLength(2);
  checkFiles(files, words);
});

test('the same with a real document; both files open in LibreOffice', async ({ skip }) => {
  skip(noWindow !== null, noWindow ?? '');
  skip(noSeeds !== null, noSeeds ?? '');
  const words = '本段为核对时补写的一句话。';
  const { files } = await wholeLine({ path: seedPath('001'), section: '依申请公开', words });
  checkFiles(files, words);
  const noOffice = whyNoOffice();
  skip(noOffice !== null, noOffice ?? '');
  for (const file of files) {
    const kind = file.endsWith('.docx') ? 'docx' : 'xlsx';
    const text = pdfPages(converted(readFileSync(file), kind, 'pdf')).join('');
    expect(text.replace(/\s/g, '')).toContain(kind === 'docx' ? words : '211');
  }
});

test('from an empty library: the sample, a figure that follows the table, a new report from it', async ({ skip }) => {
  skip(noWindow !== null, noWindow ?? '');
  const data = temporaryFolder('e2e-data');
  const { window, page, problems } = await openDesk(data);
  await page.getByTestId('sample').click();
  await page.getByTestId('step-table').click();
  await page.getByTestId('figure-hy.total').fill('37');
  await page.getByTestId('figure-hy.total').press('Enter');
  await page.locator('[data-testid^="step-section:"]', { hasText: '回应解读' }).click();
  await page.getByTestId('prose-editor').getByText('37').waitFor();
  await saved(page);
  await page.getByTestId('back-to-library').click();
  await page.getByTestId('new-report').click();
  await page.getByTestId('new-agency').locator('input').fill('北麓县人民政府');
  await page.getByTestId('new-year').fill('20177');
  await page.getByTestId('create-report').click();
  await page
    .getByText(/20177.*2008/)
    .first()
    .waitFor();
  await page.getByTestId('new-year').fill('2018');
  await page.getByTestId('create-report').click();
  await page.getByTestId('save-state').waitFor();
  expect(problems).toEqual([]);
  await window.close();
  const { reports } = JSON.parse((await nianbao(data, 'list', '--json')).out) as { reports: { agency: string }[] };
  expect(reports.map(({ agency }) => agency).toSorted()).toEqual(['北麓县人民政府', '青岚县人民政府']);
});
