import type { CDPSession, Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { moveCaret } from '../dev/caret.ts';
import { useWindow } from './bench.ts';
import { openScreen } from './screen.ts';
import { screens } from './screens.ts';

const bench = useWindow();

/** Every control of the screen one can write in; of the cells of a table the first few, which are all one component. */
async function textControls(): Promise<Locator[]> {
  const count = await bench.page.evaluate(() => {
    const layer = [...document.querySelectorAll('[role="dialog"], .ant-modal, .ant-drawer, .aside')].at(-1) ?? document;
    const kinds = 'input:not([type]), input[type="text"], input[type="search"], textarea, [contenteditable="true"]';
    const cells = new Set([...layer.querySelectorAll('[data-figure]')].slice(3));
    const found = [...layer.querySelectorAll<HTMLElement>(kinds)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !element.matches(':disabled, :read-only') &&
        element.closest('[aria-hidden="true"]') === null &&
        !cells.has(element),
    );
    found.forEach((element, at) => element.setAttribute('data-control', String(at)));
    return found.length;
  });
  return Array.from({ length: count }, (_, at) => bench.page.locator(`[data-control="${at}"]`));
}

const shownIn = (control: Locator): Promise<{ text: string | null; focused: boolean }> =>
  control.evaluate((element) => ({
    text:
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value
        : element.textContent,
    focused: element.contains(document.activeElement),
  }));

/** The letters grow under composition; several messages at once, as from a quick typist. */
const spell = (cdp: CDPSession, keys: string) =>
  Promise.all(
    Array.from(keys, (_, at) =>
      cdp.send('Input.imeSetComposition', {
        text: keys.slice(0, at + 1),
        selectionStart: at + 1,
        selectionEnd: at + 1,
      }),
    ),
  );
const choose = (cdp: CDPSession, text: string) => cdp.send('Input.insertText', { text });
const cancel = (cdp: CDPSession) =>
  cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });

/** Keys an input method takes for itself, and the window's shortcuts: [key, modifiers]. */
const keysOfItsOwn: readonly [string, number][] = [
  ['Enter', 0],
  ['Escape', 0],
  ['ArrowDown', 0],
  ['ArrowUp', 0],
  ['Tab', 0],
  [' ', 0],
  ['z', 2],
  ['y', 2],
  ['f', 2],
  ['h', 2],
  ['Enter', 2],
  ['ArrowRight', 1],
  ['F6', 0],
  ['F8', 0],
  ['F9', 0],
  ['F2', 8],
];

/** Pressed as a browser tells them while an input method is at work: with the code 229. */
const press = (cdp: CDPSession) =>
  Promise.all(
    keysOfItsOwn.map(([key, modifiers]) =>
      cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, modifiers, windowsVirtualKeyCode: 229 }),
    ),
  );

type Case = { name: string; caret: string; does: (cdp: CDPSession) => Promise<unknown>; shown: string };

/** One after the other in a control that holds 前后: where the caret is put, what is done, what must stand there then. */
const cases: readonly Case[] = [
  {
    name: 'at the start',
    caret: 'Home',
    does: (cdp) => spell(cdp, 'zhengfu').then(() => choose(cdp, '政府')),
    shown: '政府前后',
  },
  {
    name: 'in the middle',
    caret: 'ArrowRight',
    does: (cdp) => spell(cdp, 'zhong').then(() => choose(cdp, '中')),
    shown: '政府前中后',
  },
  {
    name: 'at the end',
    caret: 'End',
    does: (cdp) => spell(cdp, 'zhmo').then(() => choose(cdp, '末')),
    shown: '政府前中后末',
  },
  {
    name: 'cancelled',
    caret: 'ArrowLeft',
    does: (cdp) => spell(cdp, 'zhsh').then(() => cancel(cdp)),
    shown: '政府前中后末',
  },
  {
    name: 'while what was typed before is being saved',
    caret: 'Home',
    does: async (cdp) => {
      await choose(cdp, '年');
      await spell(cdp, 'zheng');
      // Longer than the pause before saving and the slow answer together.
      await bench.page.waitForTimeout(350);
      await spell(cdp, 'zhengyue');
      await choose(cdp, '月');
    },
    shown: '年月政府前中后末',
  },
  {
    name: 'with shortcut keys while it is composing',
    caret: 'ArrowRight',
    does: async (cdp) => {
      await spell(cdp, 'zhri');
      await press(cdp);
      await choose(cdp, '日');
    },
    shown: '年月政日府前中后末',
  },
];

/** The screens that have a control of their own to write in; one laid over another is tried without what lies under it. */
const names = [
  'the library',
  'a new report',
  'settings',
  'another name for a source',
  'emptying the bin',
  'the review of an old file',
  'the question for a year',
  'facts',
  'the derived preface',
  'the written preface',
  'a section',
  'a further section',
  'the figures to insert',
  'search and replace',
  'history',
  'source texts beside a section',
  'a figure’s note',
  'a total’s reason',
  'the sign-off',
  'export',
  'taking up a final report',
];

test.each(names)(
  'an input method in every text control of %s loses and doubles nothing',
  async (name) => {
    const screen = screens.find((one) => one.name === name);
    if (!screen) throw new Error(`there is no screen ${name}`);
    await openScreen(bench, screen);
    bench.program.delay(60);
    const cdp = await bench.page.context().newCDPSession(bench.page);
    // A dialog is there before its fields are.
    await expect.poll(async () => (await textControls()).length).toBeGreaterThan(0);
    const controls = await textControls();
    for (const control of controls) {
      await control.fill('前后');
      const isProse = await control.evaluate((element) => element instanceof HTMLElement && element.isContentEditable);
      for (const { name: how, caret, does, shown } of cases) {
        await control.focus();
        if (isProse) await moveCaret(bench.page, caret);
        else await bench.page.keyboard.press(caret);
        await does(cdp);
        await expect
          .poll(() => shownIn(control), { message: `${await control.getAttribute('id')} ${how}`, interval: 10 })
          .toEqual({ text: shown, focused: true });
      }
    }
    const sent = bench.program.calls.filter(({ name: called }) => called === 'report.change');
    expect(JSON.stringify(sent)).not.toMatch(/zh/);
  },
  180_000,
);
