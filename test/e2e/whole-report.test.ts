import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openProgram } from '../../electron/services/program.ts';
import { contract } from '../../shared/api/contract.ts';
import { computedTotal, isTotal } from '../../shared/forms/totals.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { plainText } from '../../shared/report/plain.ts';
import type { Report } from '../../shared/report/report.ts';
import { temporaryFolder } from '../support/command-line.ts';
import { noWindow, openDesk, saved } from './desk.ts';
import { intoProse } from '../renderer/dev/caret.ts';

const perSection = 10;

/** The paragraphs of one section: about 140 characters each, no two alike. */
const paragraphs = (section: number): string[] =>
  Array.from(
    { length: perSection },
    (_, at) =>
      `本章第${section * perSection + at}条内容：${'县直各单位和乡镇按照分工把应当公开的文件、会议、项目和办事结果及时放到网站和公开栏，'.repeat(3)}并请群众代表查看，提出的${at + 3}条意见逐条作了答复。`,
  );

/** A value for each indicator, each total what its parts come to. */
function figures(): Record<string, string> {
  const leaves = y2014.indicators.flatMap(({ id }, at) => (isTotal(y2014, id) ? [] : [[id, String(at + 11)] as const]));
  let values: Record<string, string> = Object.fromEntries(leaves);
  // A total of totals is known only when they are.
  for (let round = 0; round < 3; round += 1) {
    const known = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }]));
    for (const { id } of y2014.indicators) {
      const total = isTotal(y2014, id) ? computedTotal(y2014, { figures: known }, id) : null;
      if (total !== null) values = { ...values, [id]: total };
    }
  }
  return values;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** The only report as it is stored. The window must be closed. */
async function stored(dataFolder: string): Promise<Report> {
  const shell = {
    kind: 'chromium' as const,
    canPickFolder: false,
    pickFolder: () => Promise.resolve(null),
    openFolder: () => Promise.resolve(),
  };
  const program = openProgram({ dataFolder, shell, version: '0.0.0' });
  const list = await program.dispatch('library.list', {});
  const id = list.ok ? (contract['library.list'].output.parse(list.value)[0]?.id ?? '') : '';
  const opened = await program.dispatch('report.open', { id });
  program.close();
  if (!opened.ok) throw new Error(opened.failure.code);
  return contract['report.open'].output.parse(opened.value).report;
}

/** What is written and filled in: the paragraphs of each section, and the figures that are not blank. */
const entered = (report: Report) => ({
  text: report.sections.map(({ prose }) => plainText(prose, report).split('\n')),
  figures: Object.fromEntries(
    Object.entries(report.figures).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])),
  ),
});

test('a whole report typed and pasted is stored as it was entered, undone, redone and opened again', async ({
  skip,
}) => {
  skip(noWindow !== null, noWindow ?? '');
  const data = temporaryFolder('e2e-data');
  const first = await openDesk(data);
  const { page } = first;
  await page.getByTestId('new-report').click();
  await page.getByTestId('new-agency').locator('input').fill('北麓县人民政府');
  await page.getByTestId('new-year').fill('2017');
  await page.getByTestId('create-report').click();
  await page.getByTestId('save-state').waitFor();

  const links = page.locator('[data-testid^="step-section:"]');
  const sections = await links.count();
  expect(sections * perSection * (paragraphs(0)[0]?.length ?? 0)).toBeGreaterThan(15_000);
  for (let at = 0; at < sections; at += 1) {
    await links.nth(at).click();
    await intoProse(page);
    const lines = paragraphs(at);
    if (at % 3 === 0) await paste(page, lines.join('\n'));
    else {
      for (const [index, line] of lines.entries()) {
        if (index > 0) await page.keyboard.press('Enter');
        // Some by whole sentences, as an input method gives them; some by keys.
        if (at % 3 === 1) for (const piece of line.match(/.{1,40}/g) ?? []) await page.keyboard.insertText(piece);
        else {
          await page.keyboard.type(line.slice(0, 12));
          await page.keyboard.insertText(line.slice(12));
        }
      }
    }
  }

  await page.getByTestId('step-table').click();
  const values = figures();
  const ids = y2014.indicators.map(({ id }) => id);
  const half = 30;
  await page.getByTestId(`figure-${ids[0] ?? ''}`).focus();
  for (const id of ids.slice(0, half)) {
    if (!isTotal(y2014, id)) {
      await page.getByTestId(`figure-${id}`).focus();
      await page.keyboard.type(values[id] ?? '');
    }
    await page.keyboard.press('Enter');
  }
  await page.getByTestId(`figure-${ids[half] ?? ''}`).focus();
  await paste(
    page,
    ids
      .slice(half)
      .map((id) => values[id] ?? '')
      .join('\n'),
  );
  await saved(page);
  const expected = { text: Array.from({ length: sections }, (_, at) => paragraphs(at)), figures: values };
  expect(first.problems).toEqual([]);
  await first.window.close();
  expect(entered(await stored(data))).toEqual(expected);

  const second = await openDesk(data);
  await second.page.getByTestId('step-facts').click();
  await second.page.locator('[data-testid^="step-section:"]').first().click();
  const editor = second.page.getByTestId('prose-editor');
  await intoProse(second.page);
  // Deleted, taken back, done again, taken back: the text is there as before.
  const text = () => editor.locator('p').allInnerTexts();
  await second.page.keyboard.press('Control+a');
  await second.page.keyboard.press('Delete');
  await expect.poll(async () => (await text()).join('').trim()).toBe('');
  await second.page.keyboard.press('Control+z');
  await expect.poll(text).toEqual(paragraphs(0));
  await second.page.keyboard.press('Control+y');
  await expect.poll(async () => (await text()).join('').trim()).toBe('');
  await saved(second.page);
  await second.page.keyboard.press('Control+z');
  await expect.poll(text).toEqual(paragraphs(0));
  // A figure on another screen, and the section it is taken back from.
  await second.page.getByTestId('step-table').click();
  const cell = second.page.getByTestId(`figure-${ids[0] ?? ''}`);
  const shown = await cell.inputValue();
  await second.page.getByTestId(`figure-${ids[3] ?? ''}`).fill('987');
  await second.page.keyboard.press('Enter');
  await second.page.keyboard.press('Control+z');
  await expect.poll(() => cell.inputValue()).toBe(shown);
  await saved(second.page);
  expect(second.problems).toEqual([]);
  await second.window.close();
  expect(entered(await stored(data))).toEqual(expected);
}, 240_000);
