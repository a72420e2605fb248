import { describe, expect, test } from 'vitest';
import { plainText } from '../../../shared/report/plain.ts';
import { emptyProse, headingOf, paragraphOf, type Prose } from '../../../shared/report/prose.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { intoProse, moveCaret } from '../dev/caret.ts';
import { useWindow } from './bench.ts';
import { compose } from './compose.ts';

const bench = useWindow();
const prose = (): Prose => bench.stored().sections[0]?.prose ?? emptyProse();
const text = () => plainText(prose(), bench.stored());
const kinds = () => prose().content.map((block) => (block.type === 'heading' ? block.attrs.level : block.type));

async function open(content?: Prose['content']): Promise<void> {
  const report = sampleReport();
  const sections = report.sections.map((section, at) =>
    at === 0 && content ? { ...section, prose: { type: 'doc' as const, content } } : section,
  );
  await bench.openAt('section:section-1', { ...report, sections });
  await intoProse(bench.page);
}

describe('a number typed at the start of a paragraph', () => {
  test('makes it a heading of its level, and the program prints the number', async () => {
    await open();
    await bench.page.keyboard.type('（一）健全机制');
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type('1.明确责任');
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type('（1）专人负责');
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type('1.5万元已经到位');
    await expect.poll(text).toBe('（一）健全机制\n1.明确责任\n（1）专人负责\n1.5万元已经到位');
    expect(kinds()).toEqual([2, 3, 4, 'paragraph']);
    expect(JSON.stringify(prose())).not.toContain('（一）');
  });

  test('that begins anew after others of its level begins a list of its own', async () => {
    await open([headingOf(2, '甲'), headingOf(2, '乙'), paragraphOf('')]);
    await moveCaret(bench.page, 'Control+End');
    await bench.page.keyboard.type('（一）丙');
    await expect.poll(text).toBe('（一）甲\n（二）乙\n（一）丙');
  });

  test('is a heading too when an input method wrote it', async () => {
    await open();
    const cdp = await bench.page.context().newCDPSession(bench.page);
    await compose(bench.page, cdp, 'kuohaoyi', '（一）', 10);
    await bench.page.waitForTimeout(80);
    await compose(bench.page, cdp, 'jianquan', '健全', 10);
    await expect.poll(text).toBe('（一）健全');
    expect(kinds()).toEqual([2]);
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type('2.');
    await compose(bench.page, cdp, 'mingque', '明确', 10);
    await expect.poll(kinds).toEqual([2, 3]);
    expect(text()).toBe('（一）健全\n1.明确');
  });

  test('comes back as words with Backspace at the start, and stays words', async () => {
    await open();
    await bench.page.keyboard.type('1.明确');
    await expect.poll(kinds).toEqual([3]);
    await moveCaret(bench.page, 'Home');
    await bench.page.keyboard.press('Backspace');
    await expect.poll(kinds).toEqual(['paragraph']);
    await bench.page.keyboard.type('请');
    await expect.poll(text).toBe('1.请明确');
    expect(kinds()).toEqual(['paragraph']);
  });

  test('comes back as words with undo, one step for the number alone', async () => {
    await open();
    await bench.page.keyboard.type('（一）');
    await expect.poll(kinds).toEqual([2]);
    await bench.page.keyboard.press('Control+z');
    await expect.poll(kinds).toEqual(['paragraph']);
    expect(text()).toBe('（一）');
    await bench.page.keyboard.type('之后');
    await expect.poll(text).toBe('（一）之后');
    expect(kinds()).toEqual(['paragraph']);
  });
});

describe('Tab', () => {
  test('changes the level of a paragraph down to （1） and back', async () => {
    await open([paragraphOf('甲'), paragraphOf('乙')]);
    await moveCaret(bench.page, 'Control+Home');
    for (const level of [2, 3, 4, 4]) {
      await bench.page.keyboard.press('Tab');
      await expect.poll(kinds).toEqual([level, 'paragraph']);
    }
    for (const level of [3, 2, 'paragraph', 'paragraph']) {
      await bench.page.keyboard.press('Shift+Tab');
      await expect.poll(kinds).toEqual([level, 'paragraph']);
    }
  });

  test('changes every paragraph that is selected', async () => {
    await open([paragraphOf('甲'), headingOf(2, '乙')]);
    await bench.page.keyboard.press('Control+a');
    await bench.page.keyboard.press('Tab');
    await expect.poll(kinds).toEqual([2, 3]);
  });

  test('after Esc leaves the text for the next control, forwards and backwards', async () => {
    await open([paragraphOf('甲')]);
    const inside = () => bench.page.evaluate(() => document.activeElement?.closest('.prose') !== null);
    await bench.page.keyboard.press('Escape');
    await bench.page.keyboard.press('Tab');
    await expect.poll(inside).toBe(false);
    await intoProse(bench.page);
    await bench.page.keyboard.press('Escape');
    await bench.page.keyboard.press('Shift+Tab');
    await expect.poll(inside).toBe(false);
    await bench.page.waitForTimeout(400);
    expect(kinds()).toEqual(['paragraph']);
  });
});
