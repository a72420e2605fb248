import type { BrowserContext, Page } from 'playwright-core';
import type { Program } from '../../services/program.ts';
import { bridge } from './bridge.ts';
import { whenGone } from './gone.ts';
import { keepToOnePage } from './keep.ts';
import { launch, type LaunchOptions } from './launch.ts';
import { origin } from './origin.ts';
import { serve } from './serve.ts';

export type ShowOptions = LaunchOptions & {
  /** The built renderer: the folder with index.html. */
  rendererFolder: string;
};

export type Shown = {
  page: Page;
  context: BrowserContext;
  /** How the window went, once it and its browser are gone. */
  gone: Promise<'closed' | 'crashed'>;
};

/** Shows our page at `hash` in a browser of its own. Throws what launch throws, with nothing left open. */
export async function show(options: ShowOptions, program: Program, hash: string): Promise<Shown> {
  const context = await launch(options);
  let crashed = false;
  const gone = new Promise<'closed' | 'crashed'>((resolve) =>
    context.once('close', () => resolve(crashed ? 'crashed' : 'closed')),
  );
  try {
    await bridge(context, program);
    await serve(context, options.rendererFolder, program.picture);
    const page = context.pages()[0] ?? (await context.newPage());
    leaveQuestionsToTheBrowser(page);
    // The driver can do nothing more with a page that crashed, not even load it again.
    page.once('crash', () => {
      crashed = true;
      context.close().catch(whenGone);
    });
    page.once('close', () => {
      context.close().catch(whenGone);
    });
    const home = `${origin}/index.html${hash}`;
    await page.goto(home);
    keepToOnePage(context, page, home);
    return { page, context, gone };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * A page that objects to being closed makes the browser ask the person. Where nobody listens the driver answers in their
 * place, and closes; a listener that does nothing leaves the question to them.
 */
function leaveQuestionsToTheBrowser(page: Page): void {
  page.on('dialog', () => {});
}
