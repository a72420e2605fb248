import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { docxText } from '../support/docx-text.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { noWindow, openDesk, saved, exportFiles } from './desk.ts';

type Shown = { reports: { id: string }[] };
type Figures = { form: string; figures: { indicator: string; value: number | null }[] };

/** The figures of the only stored report that are filled, as the command line tells them. */
async function filled(data: string): Promise<{ form: string; figures: Record<string, number> }> {
  const { reports } = JSON.parse((await nianbao(data, 'list', '--json')).out) as Shown;
  const shown = JSON.parse((await nianbao(data, 'show', reports[0]?.id ?? '', '--json')).out) as Figures;
  const figures = shown.figures.flatMap(({ indicator, value }) =>
    value === null ? [] : [[indicator, value] as const],
  );
  return { form: shown.form, figures: Object.fromEntries(figures) };
}

test('a report of 2025 has six parts with their tables; totals follow, the files hold them', async ({ skip }) => {
  skip(noWindow !== null, noWindow ?? '');
  const data = temporaryFolder('e2e-data');
  const out = temporaryFolder('e2e-out');
  const { window, page, problems } = await openDesk(data);
  await page.getByTestId('new-report').click();
  await page.getByTestId('new-agency').locator('input').fill('北麓县财政局');
  await page.getByTestId('new-year').fill('2025');
  await page.getByTestId('create-report').click();
  await page.locator('[data-testid^="step-section:"]', { hasText: '收到和处理' }).click();
  await page.getByTestId('figure-t3.new.nat').click();
  for (const value of ['31', '2', '0', '0', '0', '4']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await expect.poll(() => page.getByTestId('figure-t3.new.tot').inputValue()).toBe('37');
  await saved(page);
  await page.getByTestId('step-export').click();
  await page.getByTestId('export-folder').fill(out);
  await exportFiles(page);
  await page.getByTestId('export-path').first().waitFor();
  const files = await page.getByTestId('export-path').allTextContents();
  const text = docxText(readFileSync(files.find((path) => path.endsWith('.docx')) ?? ''));
  expect(text).toContain('四、结转下年度继续办理');
  expect(text).toMatch(/31\s*2\s*0\s*0\s*0\s*4\s*37/);
  expect(problems).toEqual([]);
  await window.close();
  expect(await filled(data)).toMatchObject({ form: '2021', figures: { 't3.new.oth': 4, 't3.new.tot': 37 } });
});

test('an office’s own form is loaded in the settings, filled and exported, with no change to the program', async ({
  skip,
}) => {
  skip(noWindow !== null, noWindow ?? '');
  const data = temporaryFolder('e2e-data');
  const out = temporaryFolder('e2e-out');
  const example = fileURLToPath(new URL('../../assets/forms/示例-本地表式.json', import.meta.url));
  const { window, page, problems } = await openDesk(data);
  await page.getByTestId('settings').click();
  await page.getByTestId('form-file').setInputFiles(example);
  await page.getByText('已载入').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('new-report').click();
  await page.getByTestId('new-agency').locator('input').fill('北麓县某镇人民政府');
  await page.getByTestId('new-form').click();
  await page.getByTitle(/分列汇总表/).click();
  await page.getByTestId('create-report').click();
  await page.getByTestId('step-table').click();
  const cells = page.locator('[data-figure]');
  const parts = ['7', '8', '9'];
  for (const [at, value] of parts.entries()) await cells.nth(at).fill(value);
  await expect.poll(() => cells.nth(parts.length).inputValue()).toBe('24');
  await saved(page);
  await page.getByTestId('step-export').click();
  await page.getByTestId('export-folder').fill(out);
  await exportFiles(page);
  await page.getByTestId('export-path').nth(1).waitFor();
  expect(problems).toEqual([]);
  await window.close();
  const { form, figures } = await filled(data);
  expect(form).toBe('local-2014');
  expect(Object.values(figures)).toEqual([7, 8, 9, 24]);
});
