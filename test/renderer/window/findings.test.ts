import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { intoProse, moveCaret } from '../dev/caret.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow } from './bench.ts';
import { compose } from './compose.ts';

const bench = useWindow();
const prose = () => bench.page.getByTestId('prose-editor');
const marks = () => bench.page.locator('.finding-mark');
const press = (keys: string) => bench.page.keyboard.press(keys);
const focused = () => bench.page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');

/** The sample with these paragraphs as its first section. */
function withLines(...lines: string[]): Report {
  const report = sampleReport();
  const content = lines.map((line) => paragraphOf(line));
  const sections = report.sections.map((section, at) =>
    at === 0 ? { ...section, prose: { type: 'doc' as const, content } } : section,
  );
  return { ...report, sections };
}

const openSlip = () => bench.openAt('section:section-1', withLines('与公众的需求相此还有差距。', '工作有序推进。'));

/** Sets the first finding there aside by the keyboard. */
async function settle(from: Locator): Promise<void> {
  await from.getByTestId('finding-dismiss').first().focus();
  await press('Enter');
  await bench.page.keyboard.type('已核对');
  await press('Enter');
}

async function openList(): Promise<void> {
  await press('F9');
  await bench.page.getByRole('tab', { name: '疑点' }).click();
  await bench.page.getByTestId('finding-item').first().waitFor();
}

describe('what is marked in the text', () => {
  test('the bubble at a mark opens by pointing and by a key, has no accessibility fault, and gives the caret back', async () => {
    await openSlip();
    await marks().first().hover();
    await bench.page.getByTestId('finding-bubble').waitFor();
    expect(await accessibilityFaults(bench)).toEqual([]);
    await bench.page.mouse.move(640, 20);
    await expect.poll(() => bench.page.getByTestId('finding-bubble').count()).toBe(0);
    await marks().first().click();
    await press('Alt+Enter');
    await expect.poll(focused).toBe('finding-repair');
    await press('Escape');
    await expect.poll(() => bench.page.getByTestId('finding-bubble').count()).toBe(0);
    expect(await focused()).toBe('prose-editor');
  });

  test('an input method that composes inside of a mark is not disturbed, and the mark goes when it is done', async () => {
    await openSlip();
    await marks().first().waitFor();
    await intoProse(bench.page, 'Control+Home');
    for (let at = 0; at < 7; at += 1) await moveCaret(bench.page, 'ArrowRight');
    const cdp = await bench.page.context().newCDPSession(bench.page);
    await compose(bench.page, cdp, 'yudao', '遇到', 120);
    await expect.poll(() => prose().innerText()).toContain('需求相遇到此还有差距');
    expect(await prose().innerText()).not.toMatch(/yu/);
    await expect.poll(() => marks().filter({ hasText: '相' }).count()).toBe(0);
  });

  test('what is new in the sentence one writes is marked only after a pause, or at once where one leaves it', async () => {
    await bench.openAt('section:section-1', withLines('工作有序推进。', '工作有序推进，'));
    await openList();
    await intoProse(bench.page, 'Control+End');
    await bench.page.keyboard.insertText('与公众的需求相此还有差距。');
    await bench.page.getByTestId('finding-item').filter({ hasText: '相此' }).waitFor();
    expect(await marks().filter({ hasText: '相此' }).count()).toBe(0);
    await press('Control+Home');
    await marks().filter({ hasText: '相此' }).waitFor();
  });
});

describe('a finding that is set aside', () => {
  test('goes from the list and the text at once, and comes back by undo and by taking it back', async () => {
    await openSlip();
    await openList();
    const item = bench.page.getByTestId('finding-item').filter({ hasText: '相此' });
    await item.getByTestId('finding-dismiss').click();
    await press('Escape');
    await expect.poll(focused).toBe('finding-dismiss');
    await press('Enter');
    await press('Enter');
    await bench.page.getByText('请写一句理由').waitFor();
    expect(await accessibilityFaults(bench)).toEqual([]);
    await bench.page.keyboard.type('引用原文');
    await press('Enter');
    await expect.poll(() => item.count()).toBe(0);
    await expect.poll(() => marks().filter({ hasText: '相此' }).count()).toBe(0);
    await expect.poll(() => bench.stored().dismissals.map(({ reason }) => reason)).toEqual(['引用原文']);
    await press('Control+z');
    await item.waitFor();
    await press('Control+y');
    await expect.poll(() => item.count()).toBe(0);
    await bench.page.getByTestId('findings-dismissed').locator('summary').click();
    expect(await accessibilityFaults(bench)).toEqual([]);
    await bench.page.getByTestId('take-back-dismissal').click();
    await item.waitFor();
  });

  test('a reason given before is offered, and a broken sum set aside is marked in no cell any more', async () => {
    await openSlip();
    await openList();
    await bench.page.getByTestId('finding-item').filter({ hasText: '相此' }).getByTestId('finding-dismiss').click();
    await bench.page.keyboard.type('已与科室核对');
    await press('Enter');
    await bench.page.getByTestId('step-table').click();
    const mark = bench.page.getByTestId('violation');
    await mark.first().waitFor();
    const before = await mark.count();
    await bench.page.getByTestId('figure-app.done').focus();
    await press('Alt+Enter');
    await expect.poll(focused).not.toBe('figure-app.done');
    await press('Escape');
    await expect.poll(focused).toBe('figure-app.done');
    const sum = bench.page.getByTestId('finding-item').filter({ hasText: '应等于' });
    await sum.getByTestId('finding-dismiss').click();
    await sum.getByRole('button', { name: '已与科室核对' }).click();
    await expect.poll(() => mark.count()).toBeLessThan(before);
    await expect.poll(() => bench.page.getByTestId('violation-list').getByText('应等于').count()).toBe(0);
  });

  test('the focus goes to the next one of the list, and from the last one to where the list is', async () => {
    await openSlip();
    await openList();
    await bench.page.getByTestId('want-error').click();
    await bench.page.getByTestId('want-hint').click();
    const items = bench.page.getByTestId('finding-item');
    for (let left = await items.count(); left > 1; left -= 1) {
      await settle(items.first());
      await expect.poll(() => items.count()).toBe(left - 1);
      await expect
        .poll(() => bench.page.evaluate(() => document.activeElement?.closest('.finding') !== null))
        .toBe(true);
    }
    await settle(items.first());
    await expect.poll(focused).toBe('aside');
  });

  test('the focus goes from the last one of a sign to the field beside it, or to the step', async () => {
    const report = sampleReport();
    await bench.openAt('preface', {
      ...report,
      titleLines: report.titleLines.map((line) => line.replace('2017', '2016')),
    });
    const sign = bench.page.getByTestId('place-sign');
    const settleAll = async () => {
      for (let left = 9; left > 0 && (await sign.count()) > 0; left -= 1) {
        const before = await sign.getAttribute('aria-label');
        await sign.focus();
        await press('Enter');
        await expect
          .poll(() => bench.page.evaluate(() => document.activeElement?.closest('.sign-bubble') !== null))
          .toBe(true);
        await settle(bench.page.getByTestId('sign-bubble'));
        await expect
          .poll(async () => (await sign.count()) === 0 || (await sign.getAttribute('aria-label')) !== before)
          .toBe(true);
      }
    };
    await sign.waitFor();
    await settleAll();
    await expect.poll(() => bench.page.evaluate(() => document.activeElement?.className)).toContain('step');
    await bench.page.getByTestId('step-facts').click();
    await sign.waitFor();
    await settleAll();
    await expect.poll(focused).toBe('title-lines');
  });

  test('only what is grave is shown where one wants it so, and next goes over that only', async () => {
    await openSlip();
    await openList();
    const items = () => bench.page.getByTestId('finding-item').count();
    const all = await items();
    await bench.page.getByTestId('want-hint').click();
    await expect.poll(items).toBeLessThan(all);
    await bench.page.getByTestId('want-warning').click();
    await expect.poll(items).toBe(1);
    await press('F8');
    await expect.poll(focused).toBe('figure-app.done');
    await bench.page.locator('[data-testid="finding-item"][aria-current="true"]').waitFor();
  });
});

test('a rule the office does without says nothing any more, and its own corrections are found', async () => {
  await openSlip();
  await marks().first().waitFor();
  await bench.page.getByTestId('back-to-library').click();
  await bench.page.getByTestId('settings').click();
  await bench.page.getByTestId('rule-search').fill('confusion');
  await bench.page.getByTestId('rule-confusion').click();
  await press('Enter');
  expect(await bench.page.getByTestId('rule-reason').getAttribute('aria-invalid')).toBe('true');
  await bench.page.keyboard.type('本单位另有用词表');
  await press('Enter');
  await bench.page.getByText('停用的理由：本单位另有用词表').waitFor();
  await bench.page.getByTestId('own-corrections').fill('有序推进 → 扎实推进\n乱写');
  await bench.page.getByText('第2行没有保存').waitFor();
  expect(await accessibilityFaults(bench)).toEqual([]);
  await press('Escape');
  await bench.page.locator('[data-testid^="report-"]').first().click();
  await marks().filter({ hasText: '有序推进' }).waitFor();
  expect(await marks().filter({ hasText: '相此' }).count()).toBe(0);
});
