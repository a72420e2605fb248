import type { Page } from 'playwright-core';

/** Longer than the 20 ms after which ProseMirror, having got the focus, puts its own selection back into the page. */
const pause = 30;

/**
 * Longer than the 200 ms in which ProseMirror takes a caret at the start of a document that has just got the focus for
 * the browser's doing, and puts its own back: Home pressed sooner is undone.
 */
const afterFocus = 220;

const wait = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)), milliseconds);

/**
 * Waits until the editor and the page agree where the caret is: in the page's own clock, so that a slow machine only
 * takes longer. A hand is never as quick after a click as a test is, nor between a key that moves the caret and the next.
 */
export const caretSettled = (page: Page): Promise<void> => wait(page, pause);

/** Clicks into the prose of the section that is shown, and presses a key that leads to a place in it. */
export async function intoProse(page: Page, key?: string): Promise<void> {
  await page.getByTestId('prose-editor').click();
  await caretSettled(page);
  if (key !== undefined) await moveCaret(page, key);
}

/** A key that moves the caret in what has just got the focus; the caret is then there. */
export async function moveCaret(page: Page, key: string): Promise<void> {
  await wait(page, afterFocus);
  await page.keyboard.press(key);
  await caretSettled(page);
}
