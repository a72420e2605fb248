import { bridge } from './host/chromium/bridge.ts';
import { keepToOnePage } from './host/chromium/keep.ts';
import { launch } from './host/chromium/launch.ts';
import { origin } from './host/chromium/origin.ts';
import { serve } from './host/chromium/serve.ts';
import { grace } from './host/grace.ts';
import { track } from './host/track.ts';
import type { Program } from './services/program.ts';

type BrowserContext = Awaited<ReturnType<typeof launch>>;
type Page = ReturnType<BrowserContext['pages']>[number];

export type ChromiumWindowOptions = {
  program: Program;
  /** The built renderer: the folder with index.html. */
  rendererFolder: string;
  /** Where the browser keeps its own state; never shared with the person's browser. */
  profile: string;
  executablePath: string;
  headless: boolean;
  /** Where to start inside the page: "#/…". */
  startUrlHash?: string;
};

export type ChromiumWindow = {
  page: Page;
  context: BrowserContext;
  /** Fulfilled once the window is gone, every call under way is answered, and the program is closed. */
  closed: Promise<void>;
  close: () => Promise<void>;
};

/**
 * Opens the program in an app window of an installed Chromium, Chrome or Edge. The program is closed with the window,
 * after the calls under way; if the window cannot be opened this throws and the program stays the caller's to close.
 */
export async function openChromiumWindow(options: ChromiumWindowOptions): Promise<ChromiumWindow> {
  const program = track(options.program);
  const context = await launch(options);
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
  try {
    await bridge(context, program);
    await serve(context, options.rendererFolder, program.picture);
    const page = context.pages()[0] ?? (await context.newPage());
    const home = `${origin}/index.html${options.startUrlHash ?? ''}`;
    await page.goto(home);
    keepToOnePage(context, page, home);
    page.once('close', () => void context.close());
    const closed = gone.then(() => program.settled()).finally(() => program.close());
    const close = async () => {
      if (!page.isClosed()) await grace(program);
      await context.close();
      await closed;
    };
    return { page, context, closed, close };
  } catch (error) {
    await context.close();
    throw error;
  }
}
