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

/**
 * Fulfilled once an element stands visible on the screen. Looked for at every frame, inside the page: asking from
 * outside would come some hundred milliseconds late on a page this long, and slow it. The frame after the next one that
 * is asked for is drawn when all before it has been.
 */
async function painted({ page }: ChromiumWindow, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted)?.checkVisibility() === true, selector);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Opens the program's window; fulfilled once the line of that report is painted in its list. */
export async function openLibraryWindow(place: WindowPlace, program: Program, report: string): Promise<ChromiumWindow> {
  const window = await openChromiumWindow({ ...place, program, rendererFolder: builtPage, headless: true });
  await painted(window, `[data-testid="report-${report}"]`);
  return window;
}

/** Opens the same window with nothing in it; fulfilled once that is painted. */
export const openEmptyWindow = (place: WindowPlace): Promise<ChromiumWindow> => openBareWindow(place, noProgram);

/** The same with something behind its bridge. */
export async function openBareWindow(place: WindowPlace, program: Program): Promise<ChromiumWindow> {
  const window = await openChromiumWindow({ ...place, program, rendererFolder: emptyPage, headless: true });
  await painted(window, 'body');
  return window;
}

/** Closes a window nobody has typed into, without the grace that typing gets. */
export async function closeWindow(window: ChromiumWindow): Promise<void> {
  await window.context.close();
  await window.closed;
}
