import { expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow } from './bench.ts';
import { openScreen, screens } from './screens.ts';
import { walk } from './walk.ts';

const bench = useWindow();

/** The screens that are walked. */
const names = [
  'the empty library',
  'the library',
  'what a search found',
  'settings',
  'the review of an old file',
  'a file that is no report',
  'facts',
  'another form',
  'a section',
  'history',
  'last year beside a section',
  'guidance beside a section',
];

test.each(names)('%s: no accessibility fault, by Tab alone to every control, by Esc back', async (name) => {
  const screen = screens.find((one) => one.name === name);
  if (!screen) throw new Error(`there is no screen ${name}`);
  await openScreen(bench, screen);
  expect((await accessibilityFaults(bench)).join('\n')).toBe('');
  await walk(bench);
  if (!screen.opener) return;
  await bench.page.keyboard.press('Escape');
  await expect.poll(() => bench.page.locator(screen.shown).filter({ visible: true }).count()).toBe(0);
  const back = bench.page.locator(screen.back ?? screen.opener.element).filter({ visible: true });
  await expect.poll(() => back.first().evaluate((element) => element === document.activeElement)).toBe(true);
});
