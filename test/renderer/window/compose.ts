import type { CDPSession, Page } from 'playwright-core';

/** Types pinyin as an input method does: the letters grow under composition, then a word replaces them. */
export async function compose(page: Page, session: CDPSession, keys: string, word: string, pause = 0): Promise<void> {
  for (let length = 1; length <= keys.length; length += 1) {
    const text = keys.slice(0, length);
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    if (pause > 0) await page.waitForTimeout(pause);
  }
  await session.send('Input.insertText', { text: word });
}
