import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import type { Report } from '../../../shared/report/report.ts';
import { createFakeProgram, type FakeProgram } from '../dev/fake-program.ts';
import { sampleReport } from '../dev/sample-report.ts';
import {
  browserPath,
  launchBrowser,
  openWindow,
  serveRenderer,
  type TestWindow,
  type RendererMode,
} from '../dev/window.ts';

export type Bench = {
  readonly page: Page;
  readonly program: FakeProgram;
  /** The report that is open, as the services have it. */
  stored: () => ReturnType<FakeProgram['report']>;
  openLibrary: () => Promise<void>;
  /** Opens a report, the sample if none is given, at a place. */
  openAt: (place: string, report?: Report) => Promise<void>;
};

/**
 * The built renderer in one real Chromium for a file, loaded anew for each test over services of its own in memory. Every test also asserts
 * that the page complained of nothing: no CSP violation and no script error, in development mode no React warning either.
 * What is shipped is what is tried, but for the walk over all screens.
 */
export function useWindow(size = { width: 1280, height: 720 }, mode: RendererMode = 'production'): Bench {
  let shared: { browser: Browser; url: string; close: () => void } | null = null;
  let current: { program: FakeProgram; opened: TestWindow; url: string } | null = null;
  /** Kept for the next test: in a process that knows the program already a page begins in half the time. */
  let kept: TestWindow | null = null;

  const now = () => {
    if (!current) throw new Error('the window is not open');
    return current;
  };

  beforeAll(async () => {
    const built = inject('renderer');
    if (built) shared = { browser: await launchBrowser(), ...(await serveRenderer(built[mode])) };
  });
  afterAll(async () => {
    if (!shared) return;
    await shared.browser.close();
    shared.close();
  });
  beforeEach(async (context) => {
    context.skip(browserPath === '', 'no Chromium, Chrome or Edge');
    if (!shared) throw new Error('the browser did not start');
    const dispatch: FakeProgram['dispatch'] = (name, input) => now().program.dispatch(name, input);
    const opened = kept ?? (await openWindow(shared.browser, dispatch));
    kept = null;
    await opened.page.setViewportSize(size);
    current = { program: createFakeProgram(), url: shared.url, opened };
  });
  afterEach(async ({ task }) => {
    if (!current) return;
    const { opened, url } = current;
    // While its services are still there: what it holds it sends when it is left.
    const left = !opened.page.isClosed() && task.result?.state !== 'fail' && (await leave(opened.page, url));
    current = null;
    if (left) kept = opened;
    else await opened.close();
    expect(opened.problems.splice(0)).toEqual([]);
  });

  return {
    get page() {
      return now().opened.page;
    },
    get program() {
      return now().program;
    },
    stored: () => now().program.report(now().program.ids().at(-1) ?? ''),
    openLibrary: async () => {
      const { opened, url } = now();
      await opened.page.goto(url);
      await opened.page.getByTestId('new-report').waitFor();
    },
    openAt: async (place, report = sampleReport()) => {
      const { program, opened, url } = now();
      const id = program.put(report);
      await program.dispatch('report.open', { id });
      await program.dispatch('report.place', { id, place });
      await opened.page.goto(url);
      await opened.page.getByTestId('save-state').waitFor();
    },
  };
}

/** Goes to an empty page of the same origin, as a window is left; false where it would not go. */
async function leave(page: Page, url: string): Promise<boolean> {
  page.removeAllListeners('dialog');
  await page.mouse.move(0, 0);
  await page.goto(`${url}blank`);
  return page.url() === `${url}blank`;
}
