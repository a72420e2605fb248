import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { intoProse, moveCaret } from '../renderer/dev/caret.ts';
import { temporaryFolder } from '../support/command-line.ts';
import { exportFiles, noWindow, openDesk, saved } from './desk.ts';

/** Writes a paragraph at the end of the section on the screen. */
async function write(page: Page, words: string): Promise<void> {
  await intoProse(page, 'Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(words);
}

const marked = (page: Page, words: string) => page.locator('.finding-mark', { hasText: words });

test('what the checks find is marked, put right, set aside for a reason and asked again when it changes', async ({
  skip,
}) => {
  skip(noWindow !== null, noWindow ?? '');
  const out = temporaryFolder('e2e-out');
  const { window, page, problems } = await openDesk(temporaryFolder('e2e-data'));
  await page.getByTestId('sample').click();
  await page.locator('[data-testid^="step-section:"]', { hasText: '主要问题' }).first().click();

  // A slip is marked where it stands, put right from the bubble by the keyboard, and comes back by undo.
  await write(page, '与公众的需求相此还有差距。');
  await marked(page, '相此').waitFor();
  for (let at = 0; at < 7; at += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+Enter');
  await page.getByTestId('finding-bubble').getByRole('button', { name: '改成“相比”' }).waitFor();
  await page.keyboard.press('Enter');
  const prose = page.getByTestId('prose-editor');
  await expect.poll(() => prose.innerText()).toContain('需求相比还有差距');
  await expect.poll(() => marked(page, '相').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await marked(page, '相此').waitFor();
  await page.keyboard.press('Control+y');

  // A contradiction is set aside with a reason: it is counted no longer, and is asked about again when its numbers change.
  await write(page, '全年收到申请200件，其中网络申请50件，占30%。');
  await marked(page, '30%').waitFor();
  await page.keyboard.press('F9');
  await page.getByRole('tab', { name: '疑点' }).click();
  const item = page.getByTestId('finding-item').filter({ hasText: '30%' });
  const before = await page.getByTestId('finding-item').count();
  await item.getByTestId('finding-dismiss').click();
  await page.keyboard.type('按扣除撤回后的件数计算');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByTestId('finding-item').count()).toBe(before - 1);
  await page.getByText('已核实（1）').waitFor();
  await expect.poll(() => marked(page, '30%').count()).toBe(0);
  await prose.getByText('占30%').click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('1');
  const again = page.getByTestId('finding-item').filter({ hasText: '31%' });
  await again.getByTestId('finding-earlier').filter({ hasText: '原核实说明：按扣除撤回后的件数计算' }).waitFor();
  await saved(page);

  // With an error open the files are made only for a reason, which the record keeps.
  await page.keyboard.press('Control+e');
  await page.getByTestId('export-folder').fill(out);
  await exportFiles(page);
  await page.getByTestId('export-path').nth(1).waitFor();
  await page.getByText('导出记录').click();
  await page.getByText('处未改正，原因：先送领导审阅').first().waitFor();
  expect(problems).toEqual([]);
  await window.close();
});
