import type { BrowserContext, Page } from 'playwright-core';
import { whenGone } from './gone.ts';
import { isOurs } from './origin.ts';

/** The program is one page: any further window is closed, and a page that was led away is brought home. */
export function keepToOnePage(context: BrowserContext, page: Page, home: string): void {
  context.on('page', (other) => {
    if (other === page) return;
    // A second start of the program hands its window to this browser: show the one that is there.
    void other.close().catch(whenGone);
    void page.bringToFront().catch(whenGone);
  });
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && !isOurs(frame.url())) void page.goto(home).catch(whenGone);
  });
}
