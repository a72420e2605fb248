import { mkdir } from 'node:fs/promises';
import { chromium, type BrowserContext } from 'playwright-core';
import { windowSize } from '../window-size.ts';

export type LaunchOptions = { executablePath: string; profile: string; headless: boolean };

/**
 * The first page is a data: page in the program's own background, not ours, because what answers for our origin can
 * only be set after the launch: otherwise "site cannot be reached" would flash up. All ASCII: Chromium takes an --app
 * with other characters for no address at all, and opens an ordinary window with tabs.
 */
const firstPage = `--app=data:text/html,${encodeURIComponent('<title>公开年报</title><body style="background:#f5f5f5">')}`;

/** Starts the browser as an app window with a profile of its own, cut off from every network. */
export async function launch({ executablePath, profile, headless }: LaunchOptions): Promise<BrowserContext> {
  await mkdir(profile, { recursive: true });
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: headless ? { width: windowSize.width, height: windowSize.height } : null,
    locale: 'zh-CN',
    // Not --host-resolver-rules: that shows an "unsupported flag" bar in the window.
    offline: true,
    serviceWorkers: 'block',
    acceptDownloads: false,
    permissions: [],
    // Chromium refuses its sandbox to root; everybody else keeps it.
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      firstPage,
      `--window-size=${windowSize.width},${windowSize.height}`,
      '--lang=zh-CN',
      '--disable-background-networking',
    ],
  });
}
