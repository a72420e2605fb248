import { describe, expect, test } from 'vitest';
import { plainText } from '../../../shared/report/plain.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import { caretSettled, intoProse, moveCaret } from '../dev/caret.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { useWindow } from './bench.ts';
import { compose } from './compose.ts';

const bench = useWindow();
const sent = () => bench.program.calls.filter(({ name }) => name === 'report.change').length;

const session = () => bench.page.context().newCDPSession(bench.page);

describe('an input method', () => {
  test('sends nothing while it is composing, and everything when it is done', async () => {
    await bench.openAt('facts');
    const field = bench.page.getByTestId('agency-address');
    await field.focus();
    const cdp = await session();
    await cdp.send('Input.imeSetComposition', { text: 'zheng', selectionStart: 5, selectionEnd: 5 });
    await bench.page.waitForTimeout(600);
    expect(sent()).toBe(0);
    expect(await field.inputValue()).toBe('zheng');
    await cdp.send('Input.insertText', { text: '政' });
    await expect.poll(() => bench.stored().agency.address).toBe('政');
  });

  test.each([
    ['in an empty paragraph', 'section-1', '', '政府'],
    ['at the start of a heading', 'section-2', 'h2', '（一）政府健全工作制度。'],
  ])('types into the prose %s, and half a word is never stored', async (_, id, target, expected) => {
    await bench.openAt(`section:${id}`);
    bench.program.delay(50);
    const editor = bench.page.getByTestId('prose-editor');
    if (target) {
      // The first line: Home goes to the start of the line one is in.
      await editor
        .locator(target)
        .first()
        .click({ position: { x: 120, y: 12 } });
      await moveCaret(bench.page, 'Home');
    } else {
      await intoProse(bench.page);
    }
    const prose = () => {
      const section = bench.stored().sections.find((candidate) => candidate.id === id);
      return section ? plainText(section.prose, bench.stored()) : '';
    };
    const cdp = await session();
    await cdp.send('Input.imeSetComposition', { text: 'zhengf', selectionStart: 6, selectionEnd: 6 });
    await bench.page.waitForTimeout(600);
    expect(sent()).toBe(0);
    await compose(bench.page, cdp, 'zhengfu', '政府', 30);
    await expect.poll(prose).toContain(expected);
    expect(prose()).not.toMatch(/zheng/);
  });

  test.each([
    ['before', 0, '全年主动公开政府信息共2316条，其中'],
    ['while it is chosen on the way past', 1, '全年主动公开政府信息2316共条，其中'],
    ['behind', 2, '全年主动公开政府信息2316共条，其中'],
  ])('%s a figure in the prose keeps the figure', async (_, further, expected) => {
    await bench.openAt('section:section-2');
    const editor = bench.page.getByTestId('prose-editor');
    await editor.locator('p').nth(1).click();
    await moveCaret(bench.page, 'Home');
    for (let step = 0; step < '全年主动公开政府信息'.length + further; step += 1)
      await moveCaret(bench.page, 'ArrowRight');
    await compose(bench.page, await session(), 'gong', '共', 20);
    const section = () => bench.stored().sections.find(({ id }) => id === 'section-2');
    await expect
      .poll(() => {
        const found = section();
        return found ? plainText(found.prose, bench.stored()) : '';
      })
      .toContain(expected);
    expect(JSON.stringify(section()?.prose)).toContain('zdgk.total');
  });

  test('on a chosen picture writes into a paragraph behind it', async () => {
    const report = sampleReport();
    const picture = { type: 'picture' as const, attrs: { picture: 'a'.repeat(64), alt: '照片', widthMm: 120 } };
    const sections = report.sections.map((section) =>
      section.id === 'section-2'
        ? { ...section, prose: { type: 'doc' as const, content: [paragraphOf('前'), picture, paragraphOf('后')] } }
        : section,
    );
    await bench.openAt('section:section-2', { ...report, sections });
    await bench.page.getByTestId('prose-editor').locator('img').click();
    await caretSettled(bench.page);
    await compose(bench.page, await session(), 'shuoming', '说明', 20);
    const blocks = () => bench.stored().sections.find(({ id }) => id === 'section-2')?.prose.content;
    await expect.poll(blocks).toEqual([paragraphOf('前'), picture, paragraphOf('说明'), paragraphOf('后')]);
  });

  test('its Enter in a number cell chooses a word and does not leave the cell', async () => {
    await bench.openAt('table');
    const cell = bench.page.getByTestId('figure-hp.meet');
    await cell.focus();
    const cdp = await session();
    await cdp.send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 });
    await bench.page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    expect(await bench.page.evaluate(() => document.activeElement?.getAttribute('data-figure'))).toBe('hp.meet');
    await cdp.send('Input.insertText', { text: '１２' });
    await cell.press('Enter');
    await expect.poll(() => bench.stored().figures['hp.meet']?.value).toBe('12');
  });

  test('its keys are no shortcuts', async () => {
    await bench.openAt('facts');
    await bench.page.evaluate(() =>
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, isComposing: true })),
    );
    expect(await bench.page.getByRole('heading', { name: '基本信息' }).count()).toBe(1);
    await bench.page.keyboard.press('Control+PageDown');
    await expect.poll(() => bench.page.getByTestId('preface-mode').count()).toBe(1);
  });

  test('undo, by key or by button, waits until the word in the prose is finished', async () => {
    await bench.openAt('section:section-1');
    const prose = () => {
      const section = bench.stored().sections[0];
      return section ? plainText(section.prose, bench.stored()) : '';
    };
    await intoProse(bench.page);
    await bench.page.keyboard.insertText('一句');
    await expect.poll(prose).toBe('一句');
    const cdp = await session();
    await cdp.send('Input.imeSetComposition', { text: 'hua', selectionStart: 3, selectionEnd: 3 });
    await bench.page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    await bench.page.getByRole('button', { name: /^撤销/ }).dispatchEvent('click');
    await cdp.send('Input.insertText', { text: '话' });
    await expect.poll(prose).toBe('一句话');
    await bench.page.waitForTimeout(80);
    await bench.page.keyboard.press('Control+z');
    await expect.poll(prose).not.toContain('话');
  });
});
