import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { oldFile } from './county.ts';
import type { Ids } from './prepare.ts';
import type { Converter } from './webp.ts';

type Stage = {
  page: Page;
  ids: Ids;
  /** A picture of what these elements take up together, or of the whole window, no higher than `height`. */
  shot: (name: string, of?: readonly Locator[], height?: number) => Promise<void>;
  /** To a step of the open report, by the words of its line in the contents. */
  step: (words: string) => Promise<void>;
};

/** So that nothing of what lies behind is seen. */
const margin = 0;

/** Takes every picture of the help into `folder`, in the order of a clerk's way through the program. */
export async function take(page: Page, ids: Ids, folder: string, { toWebp }: Converter): Promise<void> {
  const stage: Stage = {
    page,
    ids,
    step: async (words) => {
      await page.locator('.step-nav .step-link', { hasText: words }).click();
      await settled(page);
    },
    shot: async (name, of = [], height = Infinity) => {
      await settled(page);
      const clip = await around(page, of, height);
      const png = await page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
      await writeFile(join(folder, `${name}.webp`), await toWebp(png));
    },
  };
  for (const scene of [library, facts, prose, figures, last, checking, history, final]) await scene(stage);
}

/** Remarks and checks wait for a pause. */
const settled = (page: Page): Promise<void> => page.waitForTimeout(900);

async function around(page: Page, of: readonly Locator[], height: number) {
  const window = page.viewportSize() ?? { width: 1280, height: 720 };
  const boxes = await Promise.all(of.map((one) => one.boundingBox()));
  const known = boxes.filter((box) => box !== null);
  if (known.length < of.length) throw new Error(`not on the screen: ${String(of[boxes.indexOf(null)])}`);
  if (known.length === 0) return { x: 0, y: 0, width: window.width, height: Math.min(height, window.height) };
  const left = Math.max(0, Math.min(...known.map(({ x }) => x)) - margin);
  const top = Math.max(0, Math.min(...known.map(({ y }) => y)) - margin);
  const right = Math.min(window.width, Math.max(...known.map(({ x, width }) => x + width)) + margin);
  const bottom = Math.min(window.height, Math.max(...known.map((box) => box.y + box.height)) + margin);
  return { x: left, y: top, width: right - left, height: Math.min(height, bottom - top) };
}

const dialog = (page: Page): Locator => page.locator('.ant-modal-container, .ant-modal-content').last();
const drawer = (page: Page): Locator => page.locator('.ant-drawer-section, .ant-drawer-content').last();
const wholeWindow = (): Locator[] => [];

async function library({ page, ids, shot }: Stage): Promise<void> {
  await page.getByTestId(`report-${ids.now}`).waitFor();
  await shot('library', wholeWindow(), 430);
  await page.getByTestId('search').fill('规范性文件');
  await page.getByTestId('found-passage').first().waitFor();
  await shot('search', wholeWindow(), 560);
  await page.getByTestId('search').fill('');
  await page.getByTestId('new-report').click();
  await page.getByTestId('new-year').fill('2026');
  await page.getByTestId('new-from').click();
  await page.locator('.ant-select-item-option', { hasText: '2025年' }).click();
  await page.getByTestId('new-prose').check();
  await page.getByTestId('carry-note').locator('li').first().waitFor();
  await shot('new-report', [dialog(page)]);
  await page.keyboard.press('Escape');
  const file = { name: '2023年年报.txt', mimeType: 'text/plain', buffer: Buffer.from(oldFile) };
  await page.getByTestId('import-file').setInputFiles(file);
  await page.getByTestId('accept-import').waitFor();
  await shot('import', wholeWindow(), 620);
  await page.getByTestId('cancel-import').click();
  await page.getByTestId('settings').click();
  await page.getByTestId('text-size').waitFor();
  await shot('settings', [drawer(page)]);
  await page.keyboard.press('Escape');
}

async function facts({ page, ids, shot, step }: Stage): Promise<void> {
  await page.getByTestId(`report-${ids.now}`).click();
  await page.getByTestId('save-state').waitFor();
  await step('编制说明');
  await shot('preface', [page.locator('.step-body')], 460);
}

async function prose({ page, shot, step }: Stage): Promise<void> {
  await step('主动公开政府信息情况');
  const editor = page.getByTestId('prose-editor');
  const toolbar = page.locator('.prose-toolbar');
  await shot('headings', [toolbar, editor]);
  const line = editor.locator('h3, h4, p', { hasText: '回应留言' }).first();
  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.type('全年办理行政许可/xk');
  await page.getByTestId('slash-menu').waitFor();
  await shot('slash', [line, page.getByTestId('slash-menu')]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.getByTestId('tidy-marks').click();
  await page.getByTestId('mark-row').first().waitFor();
  await shot('marks', [dialog(page)]);
  await page.keyboard.press('Escape');
  await step('收到和处理政府信息公开申请情况');
  await page.getByTestId('bind-figures').click();
  await page.getByTestId('bind-row').first().waitFor();
  await shot('bind', [dialog(page)]);
  await page.keyboard.press('Escape');
}

async function figures({ page, shot, step }: Stage): Promise<void> {
  await step('统计表');
  const cell = page.getByTestId('figure-t3.r.partial.biz');
  await cell.scrollIntoViewIfNeeded();
  await page.keyboard.press('F4');
  await cell.click();
  await page.keyboard.press('F4');
  await shot('table', [page.locator('main.step')]);
  const total = page.getByTestId('figure-t3.new.tot');
  await total.click();
  await page.keyboard.type('111');
  await page.keyboard.press('Enter');
  await page.getByTestId('reason-text').waitFor();
  await shot('reason', [total, page.locator('.beside-cell'), page.getByTestId('figure-t3.new.nat')]);
  await page.keyboard.press('Escape');
}

async function last({ page, shot, step }: Stage): Promise<void> {
  await step('总体情况');
  await page.getByTestId('carried-bar').waitFor();
  await page.getByTestId('carried-next').click();
  await shot('carried', [page.getByTestId('carried-bar'), page.getByTestId('prose-editor')], 200);
  await step('主动公开政府信息情况');
  await page.keyboard.press('F9');
  await page.getByTestId('last-text').waitFor();
  await shot('screen');
  await page.keyboard.press('F9');
}

async function checking({ page, shot, step }: Stage): Promise<void> {
  await step('检查与导出');
  await page.getByTestId('export-folder').fill('D:\\年报\\2025');
  await shot('export', [page.locator('main.step')], 560);
  const item = page.getByTestId('finding-item').first();
  await item.getByTestId('finding-dismiss').click();
  await page.keyboard.type('已与业务科室核对，数字属实');
  await shot('dismiss', [item]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+h');
  await page.getByTestId('find-text').fill('2024年');
  await page.getByTestId('find-replacement').fill('2025年');
  await page.getByTestId('find-place').first().waitFor();
  await shot('find', [drawer(page)], 470);
  await page.keyboard.press('Escape');
}

async function history({ page, shot }: Stage): Promise<void> {
  await page.getByTestId('history').click();
  await page.getByTestId('history-count').waitFor();
  await page.locator('.history-item').nth(1).click();
  await shot('history', [drawer(page)], 480);
  await page.keyboard.press('Escape');
}

async function final({ page, ids, shot, step }: Stage): Promise<void> {
  await page.getByTestId('back-to-library').click();
  await page.getByTestId(`report-${ids.last}`).click();
  await page.getByTestId('final-banner').waitFor();
  await step('总体情况');
  await shot('final', wholeWindow(), 330);
}
