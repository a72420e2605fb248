import { describe, expect, test } from 'vitest';
import { intoProse } from '../dev/caret.ts';
import { useWindow, type Bench } from './bench.ts';

const largest = (bench: Bench) =>
  bench.program.dispatch('settings.setView', { view: { textSize: 'largest', contrast: false, aside: 'guidance' } });

/** Where an element is drawn, and whether any of it is outside the window. */
const drawn = (bench: Bench, selector: string) =>
  bench.page.locator(selector).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const outside = left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
    return { left, right, top, bottom, outside };
  });

/** The parts of the header that are drawn over one another. */
const overlaps = () => {
  const parts = [...document.querySelectorAll('.wizard-header > *, .wizard-what > *')].filter(
    (part) => part.checkVisibility() && !part.matches('.wizard-what'),
  );
  const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() }));
  return boxes.flatMap(({ part, box }, at) => {
    const next = boxes[at + 1];
    return next && box.right > next.box.left + 1 ? [`${part.className} over ${next.part.className}`] : [];
  });
};

describe('the largest text on an office screen', () => {
  const bench = useWindow({ width: 1280, height: 720 });

  test('leaves the name of the agency whole beside the open column', async () => {
    await largest(bench);
    await bench.openAt('section:section-2');
    await bench.page.getByTestId('guidance').waitFor();
    const name = bench.page.locator('.wizard-what strong');
    expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
    expect(await bench.page.evaluate(overlaps)).toEqual([]);
  });

  test('has the open column beside the prose, and the contents behind their button', async () => {
    await largest(bench);
    await bench.openAt('section:section-2');
    await bench.page.getByTestId('guidance').waitFor();
    const prose = await drawn(bench, 'main');
    const aside = await drawn(bench, '.aside');
    expect(aside.outside).toBe(false);
    expect(prose.right).toBeLessThanOrEqual(aside.left + 1);
    expect(prose.right - prose.left).toBeGreaterThan(800);
    await bench.page.getByTestId('open-nav').press('Enter');
    await bench.page.locator('.step-nav-drawer').getByTestId('step-section:section-3').click();
    await expect.poll(() => bench.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^三、/);
  });

  test('keeps the focus where the contents give way to the column', async () => {
    await bench.program.dispatch('settings.setView', { view: { textSize: 'largest', contrast: false, aside: null } });
    await bench.openAt('section:section-2');
    await bench.page.getByTestId('step-facts').focus();
    await bench.page.keyboard.press('F9');
    await bench.page.getByTestId('aside').waitFor();
    await expect.poll(() => bench.page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  test('has the list of figures at the caret and in the window', async () => {
    await largest(bench);
    await bench.openAt('section:section-1');
    await intoProse(bench.page);
    await bench.page.keyboard.type('和/');
    await bench.page.getByTestId('slash-menu').waitFor();
    const caret = await bench.page.evaluate(
      () => document.getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0,
    );
    const { top, bottom, outside } = await drawn(bench, '[data-testid="slash-menu"]');
    expect(outside).toBe(false);
    expect(Math.min(Math.abs(top - caret), Math.abs(bottom - caret))).toBeLessThan(60);
  });

  test('has a figure’s note under its cell', async () => {
    await largest(bench);
    await bench.openAt('table');
    const cell = '.sheet [data-figure="app.recv_face"]';
    await bench.page.locator(cell).focus();
    await bench.page.keyboard.press('Shift+F2');
    await bench.page.getByTestId('note-text').waitFor();
    const note = await drawn(bench, '.beside-cell');
    const around = await drawn(bench, cell);
    expect(note.outside).toBe(false);
    expect(Math.min(Math.abs(note.top - around.bottom), Math.abs(note.bottom - around.top))).toBeLessThan(30);
  });
});

describe('the largest text in half of a small screen', () => {
  const bench = useWindow({ width: 640, height: 360 });

  test('keeps the parts of the header apart', async () => {
    await largest(bench);
    await bench.openAt('section:section-2');
    expect(await bench.page.evaluate(overlaps)).toEqual([]);
  });

  test.each(['history', 'tool-find', 'help'])('keeps what %s opens in the window', async (opener) => {
    await largest(bench);
    await bench.openAt('section:section-2');
    await bench.page.getByTestId(opener).focus();
    await bench.page.keyboard.press('Enter');
    await bench.page.getByRole('dialog').waitFor();
    expect((await drawn(bench, '[role="dialog"]')).outside).toBe(false);
  });
});
