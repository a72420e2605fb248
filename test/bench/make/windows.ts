import { fileURLToPath } from 'node:url';
import { openChromiumWindow, type ChromiumWindow } from '../../../electron/chromium.ts';
import type { Program } from '../../../electron/services/program.ts';

/** What both windows of a comparison share; the profile is each window's own. */
export type WindowPlace = { executablePath: string; profile: string };

const builtPage = fileURLToPath(new URL('../../../out/renderer', import.meta.url));
const emptyPage = fileURLToPath(new URL('../empty-page', import.meta.url));

const noProgram: Program = {
  dispatch: () => Promise.reject(new Error('an empty page calls nobody')),
  picture: () => null,
  close: () => {},
};

/** A frame that is asked for is drawn after the one before it: once two have come, what was there is on the screen. */
async function painted({ page }: ChromiumWindow): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Opens the program's window; fulfilled once a report of that title stands painted in it. */
export async function openLibraryWindow(place: WindowPlace, program: Program, title: string): Promise<ChromiumWindow> {
  const window = await openChromiumWindow({ ...place, program, rendererFolder: builtPage, headless: true });
  await window.page.getByText(title, { exact: true }).first().waitFor();
  await painted(window);
  return window;
}

/** Opens the same window with nothing in it; fulfilled once that is painted. */
export async function openEmptyWindow(place: WindowPlace): Promise<ChromiumWindow> {
  const window = await openChromiumWindow({ ...place, program: noProgram, rendererFolder: emptyPage, headless: true });
  await painted(window);
  return window;
}

/** Closes a window nobody has typed into, without the grace that typing gets. */
export async function closeWindow(window: ChromiumWindow): Promise<void> {
  await window.context.close();
  await window.closed;
}
