import { expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow, type Bench } from './bench.ts';
import { openOver, openScreen, type Screen } from './screen.ts';
import { walk, walkChoices } from './walk.ts';

/**
 * Tests each of the screens by the keyboard alone: axe finds nothing, F1 lays the help over it and Esc leaves it as it was,
 * Esc closes what lies over another screen, and Tab leads to every control.
 */
export function walkScreens(screens: readonly Screen[]): void {
  const bench = useWindow(undefined, 'development');

  test.each(screens)('$name: no accessibility fault, Esc and Tab do what they say', async (screen) => {
    await openScreen(bench, screen);
    expect(await accessibilityFaults(bench)).toEqual([]);
    if (screen.choices === undefined && !screen.isHelp) await helpOver(bench);
    if (screen.opener) {
      await closeByEscape(bench, screen);
      await openOver(bench, screen);
      await screen.then?.(bench);
    }
    if (screen.choices === undefined) await walk(bench);
    else await walkChoices(bench, screen.choices);
  });
}

/** The help opens from wherever one is, the keys page by its own key; Esc leads back to where the focus was. */
async function helpOver(bench: Bench): Promise<void> {
  const { page } = bench;
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('F1');
  const help = page.locator('.help-drawer [data-testid="data-folder"]');
  await help.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => help.count()).toBe(0);
  const returned = () => before.evaluate((element) => element === document.activeElement);
  await expect.poll(returned, { message: 'the focus after the help' }).toBe(true);
}

async function closeByEscape(bench: Bench, { opener, shown }: Screen): Promise<void> {
  const { page } = bench;
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator(shown).filter({ visible: true }).count(), { message: 'open after Esc' }).toBe(0);
  const to = page.locator(opener?.element ?? 'body').first();
  const focused = () => to.evaluate((element) => element === document.activeElement);
  await expect.poll(focused, { message: 'the focus after Esc' }).toBe(true);
}
