import { describe, expect, test } from 'vitest';
import { plainText } from '../../../shared/report/plain.ts';
import { emptyProse, paragraphOf, type Prose } from '../../../shared/report/prose.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { intoProse, moveCaret } from '../dev/caret.ts';
import { useWindow } from './bench.ts';
import { compose } from './compose.ts';

const bench = useWindow();
const editor = () => bench.page.getByTestId('prose-editor');
const menu = () => bench.page.getByTestId('slash-menu');
const prose = (): Prose => bench.stored().sections[0]?.prose ?? emptyProse();
const text = () => plainText(prose(), bench.stored());
const session = () => bench.page.context().newCDPSession(bench.page);

async function open(content: Prose['content'] = [{ type: 'paragraph' }]): Promise<void> {
  const report = sampleReport();
  const sections = report.sections.map((section, at) =>
    at === 0 ? { ...section, prose: { type: 'doc' as const, content } } : section,
  );
  await bench.openAt('section:section-1', { ...report, sections });
  await intoProse(bench.page, 'Control+End');
}

describe('a figure by “/”', () => {
  test('is found by the first letters of its pinyin and goes into the sentence, one step of undo', async () => {
    await open();
    await bench.page.keyboard.type('公开/zdgkzfxx');
    await expect.poll(() => menu().getByRole('option').first().textContent()).toContain('主动公开政府信息数');
    await bench.page.keyboard.press('Enter');
    await expect.poll(text).toBe('公开2316');
    expect(await menu().count()).toBe(0);
    await bench.page.keyboard.press('Control+z');
    await expect.poll(text).toBe('公开/zdgkzfxx');
    expect(await menu().count()).toBe(0);
  });

  test('is found by words from an input method, whose keys stay its own', async () => {
    await open();
    await bench.page.keyboard.type('公开／');
    const cdp = await session();
    await cdp.send('Input.imeSetComposition', { text: 'shou', selectionStart: 4, selectionEnd: 4 });
    await bench.page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    expect(await menu().count()).toBe(1);
    await compose(bench.page, cdp, 'shouqu', '收取', 10);
    await bench.page.waitForTimeout(80);
    await expect.poll(() => menu().getByRole('option').count()).toBe(1);
    await bench.page.keyboard.press('Enter');
    await expect.poll(text).toBe('公开0');
    expect(JSON.stringify(prose())).toContain('fee.total');
  });

  test('left with Esc stays a “/”; without a word Enter begins a paragraph', async () => {
    await open();
    await bench.page.keyboard.type('和/');
    await menu().waitFor();
    await bench.page.keyboard.press('Escape');
    await expect.poll(() => menu().count()).toBe(0);
    await bench.page.keyboard.type('或');
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type('另/');
    await menu().waitFor();
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type('完');
    await expect.poll(text).toBe('和/或\n另/\n完');
  });

  test('that no indicator has is said, and what is typed stays words', async () => {
    await open();
    await bench.page.keyboard.type('和/没有');
    await bench.page.keyboard.type('这样');
    await expect.poll(() => menu().getByRole('status').textContent()).toBe('没有含“没有这样”的指标。');
    await bench.page.keyboard.type('的');
    await expect.poll(() => menu().getByRole('status').textContent()).toContain('没有这样的');
    await bench.page.keyboard.press('Escape');
    await expect.poll(() => menu().count()).toBe(0);
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type('另起一段');
    await expect.poll(text).toBe('和/没有这样的\n另起一段');
  });

  test('is not asked for within numbers, dates and addresses', async () => {
    await open();
    for (const words of ['1/2', '2021/3/4', 'http://a', 'kg/人']) {
      await bench.page.keyboard.type(words);
      expect(await menu().count()).toBe(0);
      await bench.page.keyboard.press('Enter');
    }
  });
});

describe('a figure in the text', () => {
  const sentence: Prose['content'] = [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '公开' },
        { type: 'figure', attrs: { indicator: 'zdgk.total' } },
        { type: 'text', text: '条' },
      ],
    },
  ];

  test('becomes a plain number, and with undo a figure again', async () => {
    await open(sentence);
    await editor().locator('.prose-figure').click();
    await bench.page.getByTestId('figure-plain').click();
    await expect.poll(() => JSON.stringify(prose())).toContain('公开2316条');
    await bench.page.keyboard.press('Control+z');
    await expect.poll(() => JSON.stringify(prose())).toContain('zdgk.total');
  });

  test('becomes another indicator by keys alone', async () => {
    await open(sentence);
    await moveCaret(bench.page, 'Home');
    for (let step = 0; step < 3; step += 1) await moveCaret(bench.page, 'ArrowRight');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => bench.page.evaluate(() => document.activeElement?.textContent)).toBe('去统计表改');
    await bench.page.keyboard.press('ArrowUp');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByTestId('figure-search').fill('规范性文件数');
    await bench.page.keyboard.press('Enter');
    await expect.poll(text).toBe('公开14条');
    await bench.page.keyboard.type('多');
    await expect.poll(text).toBe('公开14多条');
  });

  test.each([
    ['typed', (words: string) => bench.page.keyboard.type(words), 'ab'],
    ['put in whole', (words: string) => bench.page.keyboard.insertText(words), '余'],
  ])('keeps its place when words are %s while it is chosen', async (_, write, words) => {
    await open(sentence);
    await editor().locator('.prose-figure').click();
    await write(words);
    await expect.poll(text).toBe(`公开2316${words}条`);
    expect(JSON.stringify(prose())).toContain('zdgk.total');
    await bench.page.keyboard.press('Control+z');
    await expect.poll(text).toBe('公开2316条');
  });

  test('says its value and its indicator to who cannot see it', async () => {
    await open(sentence);
    expect(await editor().getByRole('img').getAttribute('aria-label')).toBe('2316，主动公开政府信息数（条）');
  });

  test('leads to its cell in the table', async () => {
    await open(sentence);
    await editor().locator('.prose-figure').click();
    await bench.page.getByTestId('figure-go').click();
    await expect
      .poll(() => bench.page.evaluate(() => document.activeElement?.getAttribute('data-figure')))
      .toBe('zdgk.total');
  });

  test('offers nothing once Esc was pressed, and the text has the focus', async () => {
    await open([...sentence, paragraphOf('后')]);
    await editor().locator('.prose-figure').click();
    await bench.page.getByTestId('figure-menu').waitFor();
    await bench.page.keyboard.press('Escape');
    await expect.poll(() => bench.page.getByTestId('figure-menu').count()).toBe(0);
    expect(await bench.page.evaluate(() => document.activeElement?.closest('.prose') !== null)).toBe(true);
  });
});
