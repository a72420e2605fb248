import type { BrowserContext, Route } from 'playwright-core';
import { answerPage } from '../page/answer.ts';
import type { Program } from '../../services/program.ts';
import { whenGone } from './gone.ts';
import { isOurs } from './origin.ts';

/** Answers every request of the window from the machine itself; a request to anywhere else goes nowhere. */
export async function serve(
  context: BrowserContext,
  rendererFolder: string,
  picture: Program['picture'],
): Promise<void> {
  await context.route('**/*', async (route) => {
    if (!isOurs(route.request().url())) return refuse(route).catch(whenGone);
    const { pathname } = new URL(route.request().url());
    const { status, headers, body } = await answerPage(pathname, rendererFolder, picture);
    return route.fulfill({ status, headers, body: Buffer.from(body) }).catch(whenGone);
  });
}

/** A navigation answered with 204 leaves the page where it is; aborted, it would end on an error page. */
function refuse(route: Route): Promise<void> {
  return route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient');
}
