import { expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow, type Bench } from './bench.ts';
import { openOver, type Screen } from './screen.ts';
import { walk, walkChoices } from './walk.ts';

/**
 * Tests each of the screens by the keyboard alone: axe finds nothing, F1 lays the help over it and Esc leaves it as it was,
 * Esc closes what lies over another screen, and Tab leads to every control. What is opened from one and the same screen is tried one
 * after the other without opening that anew: nothing of the report is changed.
 */
export function walkScreens(screens: readonly Screen[]): void {
  const bench = useWindow(undefined, 'development');
  const together = groups(screens).map((group) => ({ names: group.map(({ name }) => name).join(', '), group }));

  const atMost = 30_000 + 15_000 * Math.max(...together.map(({ group }) => group.length));

  const name = 'no accessibility fault, Esc and Tab do what they say: $names';
  test.each(together)(name, { timeout: atMost }, async ({ group }) => {
    for (const [at, screen] of group.entries()) {
      if (at === 0) await screen.at(bench);
      await walkScreen(bench, screen).catch((cause: unknown) => {
        throw new Error(`on the screen “${screen.name}”`, { cause });
      });
    }
  });
}

/** Each screen that is opened in a way of its own, with those that are opened from it. */
function groups(screens: readonly Screen[]): Screen[][] {
  const found: Screen[][] = [];
  for (const screen of screens) {
    const known = screen.opener && found.find(([first]) => first?.at === screen.at);
    if (known) known.push(screen);
    else found.push([screen]);
  }
  return found;
}

async function walkScreen(bench: Bench, screen: Screen): Promise<void> {
  await openOver(bench, screen);
  await screen.then?.(bench);
  expect(await accessibilityFaults(bench)).toEqual([]);
  if (screen.choices === undefined && !screen.isHelp) await helpOver(bench);
  const over = screen.opener && !screen.instead;
  if (over) {
    await closeByEscape(bench, screen);
    await openOver(bench, screen);
    await screen.then?.(bench);
  }
  if (screen.choices === undefined) await walk(bench);
  else await walkChoices(bench, screen.choices);
  // What Tab led out of may be gone already; what is tried next is opened from the same screen.
  if (over) await close(bench, screen);
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
  await expect.poll(() => page.locator('.help-drawer').filter({ visible: true }).count()).toBe(0);
  const returned = () => before.evaluate((element) => element === document.activeElement);
  await expect.poll(returned, { message: 'the focus after the help' }).toBe(true);
  // It is out of sight and has given back the focus a task or two before it leaves the list of what Esc is for.
  await page.evaluate(async () => {
    for (let task = 0; task < 4; task += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

async function close({ page }: Bench, { shown }: Screen): Promise<void> {
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator(shown).filter({ visible: true }).count(), { message: 'open after Esc' }).toBe(0);
}

async function closeByEscape(bench: Bench, screen: Screen): Promise<void> {
  const { page } = bench;
  await close(bench, screen);
  const to = page.locator(screen.opener?.element ?? 'body').first();
  const focused = () => to.evaluate((element) => element === document.activeElement);
  await expect.poll(focused, { message: 'the focus after Esc' }).toBe(true);
}
