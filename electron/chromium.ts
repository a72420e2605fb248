import { show, type Shown, type ShowOptions } from './host/chromium/show.ts';
import { grace } from './host/grace.ts';
import { pageCrashed, revivals } from './host/revival.ts';
import { track } from './host/track.ts';
import type { Program } from './services/program.ts';

export type ChromiumWindowOptions = ShowOptions & {
  program: Program;
  /** Where to start inside the page: "#/…". */
  startUrlHash?: string;
};

export type ChromiumWindow = {
  /** The page, and the browser it is in, as they are now: a page that crashed is replaced by a new one. */
  readonly page: Shown['page'];
  readonly context: Shown['context'];
  /**
   * Fulfilled once the window is gone, every call under way is answered, and the program is closed; then rejected with
   * page-crashed if the page crashed too often to be shown again.
   */
  closed: Promise<void>;
  /** Closes as the window's own button does: a page that could not store everything objects, and the person is asked. */
  askToClose: () => Promise<void>;
  /** Closes without asking, once the page has sent what it holds. */
  close: () => Promise<void>;
};

/**
 * Opens the program in an app window of an installed Chromium, Chrome or Edge. The program is closed with the window,
 * after the calls under way; if the window cannot be opened this throws and the program stays the caller's to close.
 */
export async function openChromiumWindow(options: ChromiumWindowOptions): Promise<ChromiumWindow> {
  const program = track(options.program);
  const mayRevive = revivals();
  let closing = false;
  let shown = await show(options, program, options.startUrlHash ?? '');

  async function keepShown(): Promise<void> {
    while ((await shown.gone) === 'crashed' && !closing) {
      if (!mayRevive()) throw pageCrashed();
      shown = await show(options, program, new URL(shown.page.url()).hash);
      if (closing) await shown.context.close();
    }
  }
  const closed = keepShown()
    .finally(() => program.settled())
    .finally(() => program.close());
  // Whoever awaits it hears of it; nobody has to.
  closed.catch(() => {});

  async function end(): Promise<void> {
    closing = true;
    if (!shown.page.isClosed()) await grace(program);
    await shown.context.close();
    await closed;
  }
  let ending: Promise<void> | null = null;
  return {
    get page() {
      return shown.page;
    },
    get context() {
      return shown.context;
    },
    closed,
    askToClose: async () => {
      await grace(program);
      await shown.page.close({ runBeforeUnload: true });
    },
    close: () => (ending ??= end()),
  };
}
