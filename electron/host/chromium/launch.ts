import { chromium, type BrowserContext } from 'playwright-core';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { windowLook } from '../window-look.ts';
import { prepareProfile } from './profile.ts';

export type LaunchOptions = { executablePath: string; profile: string; headless: boolean };

/**
 * The first page is a data: page in the program's own background, not ours, because what answers for our origin can
 * only be set after the launch: otherwise "site cannot be reached" would flash up. All ASCII: Chromium takes an --app
 * with other characters for no address at all, and opens an ordinary window with tabs.
 */
const firstPage = `--app=data:text/html,${encodeURIComponent(`<title>公开年报</title><body style="background:${windowLook.background}">`)}`;

/** What Chromium says when its profile is in use; it has then handed our window to the browser that is there. */
const inUse = /existing browser session|profile is already in use/i;

/** Thrown where the program is open already with this profile; its message is for the person. */
export class AlreadyOpen extends Error {
  constructor() {
    super('公开年报已经打开：请切换到已打开的窗口。');
    this.name = 'AlreadyOpen';
  }
}

/**
 * Starts the browser as an app window with a profile of its own, cut off from every network. Throws AlreadyOpen, or
 * not-available if the browser cannot be started.
 */
export async function launch({ executablePath, profile, headless }: LaunchOptions): Promise<BrowserContext> {
  await prepareProfile(profile);
  try {
    return await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      viewport: headless ? { width: windowLook.width, height: windowLook.height } : null,
      locale: 'zh-CN',
      // On Linux the language of Chromium's own menus comes from here only.
      env: { ...process.env, LANGUAGE: 'zh_CN' },
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
        `--window-size=${windowLook.width},${windowLook.height}`,
        '--lang=zh-CN',
        '--disable-background-networking',
      ],
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (inUse.test(words)) throw new AlreadyOpen();
    const what = `用浏览器“${executablePath}”打开窗口（${words.split('\n')[0]}）`;
    throw new NianbaoError('not-available', { what });
  }
}
