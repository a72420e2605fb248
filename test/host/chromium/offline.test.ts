import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext } from 'playwright-core';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openChromiumWindow } from '../../../electron/chromium.ts';
import { findBrowser } from '../../../electron/host/chromium/find.ts';
import { launch } from '../../../electron/host/chromium/launch.ts';
import { serve } from '../../../electron/host/chromium/serve.ts';
import { answerPage } from '../../../electron/host/page/answer.ts';
import { openOutside } from '../outside.ts';

/**
 * Three guards keep the window from the network: the page's policy, the answer to every request, and a browser that is
 * offline. Each is tried with the others off, against a server that is really there.
 */
const executablePath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync }) ?? '';
const rendererFolder = fileURLToPath(new URL('../tiny-page', import.meta.url));

beforeEach((context) => context.skip(executablePath === '', 'no Chromium, Chrome or Edge'));

async function freshProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'nianbao-offline-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  return profile;
}

/** The browser as it comes: on the network, with nobody answering for it. */
async function plainBrowser(): Promise<BrowserContext> {
  const chromiumSandbox = process.getuid?.() !== 0;
  const browser = await chromium.launch({ executablePath, headless: true, chromiumSandbox });
  onTestFinished(() => browser.close());
  return browser.newContext();
}

/** What of a page's attempts to get out reaches a server outside; the page has no policy unless another is named. */
async function reachedFrom(context: BrowserContext, path = '/free.html'): Promise<string[]> {
  const { port, reached, close } = await openOutside();
  onTestFinished(close);
  await context.route('https://app.invalid/free.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>free</title>' }),
  );
  // Chromium itself keeps pages from this machine's servers unless they may; the page is to be free of that too.
  // A browser too old to know that permission does not ask for it.
  await context.grantPermissions(['local-network-access'], { origin: 'https://app.invalid' }).catch(() => null);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`https://app.invalid${path}`);
  await page.evaluate(tryEverything, `127.0.0.1:${port}`);
  // A navigation is a way out as well.
  await page.goto(`http://127.0.0.1:${port}/goto`, { timeout: 5_000 }).catch(() => null);
  return reached.map((line) => line.split(' ')[1] ?? '').toSorted();
}

/** Runs in the page. */
async function tryEverything(host: string): Promise<void> {
  await fetch(`http://${host}/fetch`).catch(() => null);
  await fetch(`http://${host}/post`, { method: 'POST', mode: 'no-cors', body: 'x' }).catch(() => null);
  await new Promise((resolve) => {
    const image = new Image();
    image.onload = image.onerror = resolve;
    image.src = `http://${host}/image`;
  });
  await new Promise((resolve) => {
    const socket = new WebSocket(`ws://${host}/socket`);
    socket.onopen = socket.onerror = resolve;
  });
}

test('without any guard every way out is open, so that what follows can fail', async () => {
  expect(await reachedFrom(await plainBrowser())).toEqual(['/fetch', '/goto', '/image', '/post', '/socket']);
});

test("where only the page's policy is left, nothing leaves but the page itself", async () => {
  const context = await plainBrowser();
  await context.route('https://app.invalid/**', async (route) => {
    const { status, headers, body } = await answerPage('/index.html', rendererFolder, () => null);
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  });
  expect(await reachedFrom(context, '/index.html')).toEqual(['/goto']);
});

test('where only the answer to every request is left, no request leaves', async () => {
  const context = await plainBrowser();
  await serve(context, rendererFolder, () => null);
  // The driver shows no WebSocket to whoever answers requests: those are the other guards' business.
  expect((await reachedFrom(context)).filter((path) => path !== '/socket')).toEqual([]);
});

test('where only the offline browser is left, nothing leaves', async () => {
  const context = await launch({ executablePath, profile: await freshProfile(), headless: true });
  onTestFinished(() => context.close());
  expect(await reachedFrom(context)).toEqual([]);
});

test('from the window, with its policy off, nothing leaves', async () => {
  const window = await openChromiumWindow({
    program: { dispatch: () => Promise.resolve({ ok: true, value: null }), picture: () => null, close: () => {} },
    rendererFolder,
    profile: await freshProfile(),
    executablePath,
    headless: true,
  });
  onTestFinished(window.close);
  expect(await reachedFrom(window.context)).toEqual([]);
});
