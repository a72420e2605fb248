import { describe, expect, test } from 'vitest';
import { useWindow } from './bench.ts';

const bench = useWindow();
const cell = (indicator: string) => bench.page.getByTestId(`figure-${indicator}`);
const stored = (indicator: string) => bench.stored().figures[indicator]?.value ?? null;
const focused = () => bench.page.evaluate(() => document.activeElement?.getAttribute('data-figure'));

describe('the table', () => {
  test('full-width digits and separators are numbers; the cell shows what was understood', async () => {
    await bench.openAt('table');
    await cell('zdgk.total').fill('２,３１７');
    await cell('zdgk.total').press('Enter');
    await expect.poll(() => stored('zdgk.total')).toBe('2317');
    expect(await cell('zdgk.total').inputValue()).toBe('2317');
  });

  test('text in a number cell stays as typed, in red, with its sentence, and the figure keeps its value', async () => {
    await bench.openAt('table');
    await cell('app.done').click();
    await bench.page.keyboard.type('5');
    await expect.poll(() => stored('app.done')).toBe('5');
    await bench.page.keyboard.type('十件');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => bench.page.getByText('“申请办结数”里的“5十件”不是数字').count()).toBe(1);
    expect(await cell('app.done').inputValue()).toBe('5十件');
    expect(await cell('app.done').getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => bench.stored().figures['app.done']).toMatchObject({ value: '50', unread: '5十件' });
    await bench.page.reload();
    await cell('app.done').waitFor();
    expect(await cell('app.done').inputValue()).toBe('5十件');
    await cell('app.done').press('Escape');
    expect(await cell('app.done').inputValue()).toBe('50');
    await expect.poll(() => bench.stored().figures['app.done']?.unread).toBeUndefined();
  });

  test('an emptied cell is blank, which is not zero', async () => {
    await bench.openAt('table');
    await cell('ch.gongbao').fill('');
    await cell('ch.gongbao').press('Enter');
    await expect.poll(() => stored('ch.gongbao')).toBeNull();
    expect(stored('ch.other')).toBe('0');
  });

  test('Enter and the arrows go down and up the column', async () => {
    await bench.openAt('table');
    await cell('app.recv_face').focus();
    await bench.page.keyboard.press('Enter');
    expect(await focused()).toBe('app.recv_fax');
    await bench.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('app.recv_net');
    await bench.page.keyboard.press('ArrowUp');
    await bench.page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('app.recv_face');
  });

  test('a number being typed is stored when the screen is left by a key', async () => {
    await bench.openAt('table');
    await cell('hp.meet').fill('4');
    await bench.page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => stored('hp.meet')).toBe('4');
    await bench.page.getByTestId('sign-agency').waitFor();
  });

  test('a number is stored without leaving the cell, and so is a cell made empty', async () => {
    await bench.openAt('table');
    await cell('hp.class').pressSequentially('12');
    await expect.poll(() => stored('hp.class')).toBe('12');
    await cell('zdgk.total').click();
    await cell('zdgk.total').press('Backspace');
    await expect.poll(() => stored('zdgk.total')).toBeNull();
    expect(await focused()).toBe('zdgk.total');
  });

  test('a number typed a moment before the window is closed is stored', async () => {
    await bench.openAt('table');
    await cell('zdgk.total').click();
    await bench.page.keyboard.type('99');
    // Asked to close it is still there for a moment.
    const closed = bench.page.waitForEvent('close');
    await bench.page.close({ runBeforeUnload: true });
    await closed;
    await expect.poll(() => stored('zdgk.total')).toBe('99');
  });

  test('a broken sum is marked beside its figures as it is typed, and the mark goes with it', async () => {
    await bench.openAt('table');
    const marks = bench.page.locator('td:has([data-testid="figure-app.done"]) [data-testid="violation"]');
    await expect.poll(() => marks.count()).toBe(1);
    expect(await marks.getAttribute('aria-label')).toContain('相差1');
    await cell('app.done_ext').fill('3');
    await cell('app.done_ext').press('Enter');
    await expect.poll(() => marks.count()).toBe(0);
  });

  test('a blank total whose parts are filled is offered', async () => {
    await bench.openAt('table');
    await bench.page.getByTestId('fill-app.recv').click();
    await expect.poll(() => stored('app.recv')).toBe('50');
    expect(await bench.page.getByTestId('fill-app.recv').count()).toBe(0);
  });

  test('the offered total is taken by Alt+= in its cell, and Tab passes from cell to cell', async () => {
    await bench.openAt('table');
    await cell('hy.other').focus();
    await bench.page.keyboard.press('Tab');
    expect(await focused()).toBe('app.recv');
    await bench.page.keyboard.press('Alt+=');
    await expect.poll(() => stored('app.recv')).toBe('50');
  });

  test('the figures beside a section are the table’s own', async () => {
    await bench.openAt('section:section-2');
    await cell('zdgk.total').fill('2400');
    await cell('zdgk.total').press('Enter');
    await expect.poll(() => bench.page.locator('.prose-figure').first().innerText()).toBe('2400');
    await expect.poll(() => stored('zdgk.total')).toBe('2400');
  });
});
