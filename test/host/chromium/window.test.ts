import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openChromiumWindow, type ChromiumWindow } from '../../../electron/chromium.ts';
import { findBrowser } from '../../../electron/host/chromium/find.ts';
import { noDisplay, openDisplay } from '../display.ts';

const executablePath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync }) ?? '';
const rendererFolder = fileURLToPath(new URL('../tiny-page', import.meta.url));
const pictureId = 'd'.repeat(64);
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A program that only remembers; `keep` takes a while, as a write to a busy disk may. */
function recorder() {
  const events: unknown[] = [];
  return {
    events,
    dispatch: async (name: string, input: unknown) => {
      if (name === 'keep') await wait(200);
      events.push([name, input]);
      return { ok: true, value: { heard: input } } as const;
    },
    picture: (id: string) => (id === pictureId ? { mime: 'image/png', bytes: onePixel } : null),
    close: () => void events.push('closed'),
  };
}

const profiles: string[] = [];

async function open(
  program: ReturnType<typeof recorder>,
  { headless, env }: { headless: boolean; env: NodeJS.ProcessEnv } = { headless: true, env: process.env },
): Promise<ChromiumWindow> {
  const profile = await mkdtemp(join(tmpdir(), 'nianbao-profile-'));
  profiles.push(profile);
  const startUrlHash = '#/there';
  vi.stubEnv('DISPLAY', env['DISPLAY']);
  const options = { program, rendererFolder, profile, executablePath, headless, startUrlHash };
  return openChromiumWindow(options).finally(() => vi.unstubAllEnvs());
}

afterAll(async () => {
  for (const profile of profiles) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach((context) => context.skip(executablePath === '', 'no Chromium, Chrome or Edge'));

describe('an open window', () => {
  const program = recorder();
  let opened: ChromiumWindow | undefined;
  const page = () => {
    if (!opened) throw new Error('the window is not open');
    return opened.page;
  };
  const call = (name: string, input: unknown) => page().evaluate(callInPage, { name, input });

  beforeAll(async () => {
    if (executablePath) opened = await open(program);
  });
  afterAll(() => opened?.close());

  test('starts where it was told to', () => {
    expect(page().url()).toBe('https://app.invalid/index.html#/there');
  });

  test('window.api carries a call to the program and its answer back', async () => {
    const input = { name: '某县', numbers: [1, 0, null], text: '“你好”\n' };
    expect(await call('echo', input)).toEqual({ ok: true, value: { heard: input } });
    expect(program.events).toContainEqual(['echo', input]);
  });

  test('window.api is all there is, and it cannot be replaced', async () => {
    const seen = await page().evaluate(() => {
      const api: unknown = Reflect.get(window, 'api');
      return {
        names: Object.keys(window).filter((name) => /nianbao|^api$/.test(name)),
        frozen: Object.isFrozen(api) && !Reflect.set(window, 'api', null),
        raw: Reflect.get(window, '__nianbao') === undefined,
      };
    });
    expect(seen).toEqual({ names: [], frozen: true, raw: true });
  });

  test('a frame inside the page gets no window.api, and is itself refused by the policy', async () => {
    const frames = page().frames().slice(1);
    const kinds = await Promise.all(frames.map((frame) => frame.evaluate(() => typeof Reflect.get(window, 'api'))));
    expect(kinds).toEqual(['undefined']);
    expect(await page().evaluate(() => document.documentElement.dataset['refused'])).toContain('frame-src');
  });

  test('our own script and a style with the nonce run; inline code and other styles do not', async () => {
    const seen = await page().evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      const { own, inline } = document.documentElement.dataset;
      return { own, inline: inline ?? 'refused', color, backgroundColor };
    });
    expect(seen).toEqual({ own: 'ran', inline: 'refused', color: 'rgb(1, 2, 3)', backgroundColor: 'rgba(0, 0, 0, 0)' });
  });

  test('a picture of the store is shown', async () => {
    const width = await page().evaluate(async (id) => {
      const image = new Image();
      image.src = `picture/${id}`;
      await image.decode();
      return image.naturalWidth;
    }, pictureId);
    expect(width).toBe(1);
  });

  test('the page cannot be led away', async () => {
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'about:blank', 'data:text/html,x']) {
      await page().evaluate((address) => {
        location.href = address;
      }, url);
      await page().waitForTimeout(300);
      await page().waitForURL('https://app.invalid/index.html#/there');
      expect(await call('still here', { url })).toMatchObject({ ok: true });
    }
  });

  test('no other window can be opened', async () => {
    await page().evaluate(() => {
      window.open('https://example.com/');
      window.open('./nested/frame.html');
    });
    await expect.poll(() => opened?.context.pages().length).toBe(1);
  });
});

describe('closing', () => {
  test('what the page still holds is sent and answered before the program is closed', async () => {
    const program = recorder();
    const { page, closed } = await open(program);
    await page.evaluate(() => Reflect.get(window, 'hold')('最后一句'));
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(program.events).toEqual([['keep', { text: '最后一句' }], 'closed']);
  });

  test('a call under way is answered before the program is closed, and it is closed once', async () => {
    const program = recorder();
    const { page, close } = await open(program);
    await page.evaluate(() => {
      setTimeout(() => void Reflect.get(window, 'api').call('keep', { late: true }), 300);
    });
    await Promise.all([close(), close()]);
    expect(program.events).toEqual([['keep', { late: true }], 'closed']);
  });
});

/** A page that objects, opened and touched by its person: without a gesture no browser lets a page object. */
async function openObjecting(
  program: ReturnType<typeof recorder>,
  where?: { headless: false; env: NodeJS.ProcessEnv },
) {
  const opened = await open(program, where);
  const devtools = await opened.context.newCDPSession(opened.page);
  await devtools.send('Page.enable');
  /** The browser's question, answered by us as the person would answer it. */
  const question = () =>
    new Promise<{ askedByBrowser: boolean; answer: (leave: boolean) => Promise<unknown> }>((resolve) => {
      devtools.once('Page.javascriptDialogOpening', ({ type, hasBrowserHandler }) => {
        expect(type).toBe('beforeunload');
        const answer = (accept: boolean) => devtools.send('Page.handleJavaScriptDialog', { accept });
        resolve({ askedByBrowser: hasBrowserHandler, answer });
      });
    });
  await opened.page.click('body');
  await opened.page.evaluate(() => Reflect.get(window, 'failToStore')(true));
  return { ...opened, page: opened.page, question };
}

describe('closing while something could not be stored', () => {
  test('waits for the person; who stays goes on working, who leaves is let go', async () => {
    const program = recorder();
    const { page, question, askToClose, closed } = await openObjecting(program);
    const first = question();
    void askToClose();
    await (await first).answer(false);
    expect(await page.evaluate(callInPage, { name: 'still here', input: {} })).toMatchObject({ ok: true });
    const second = question();
    void askToClose();
    await (await second).answer(true);
    await closed;
    expect(program.events).toEqual([['still here', {}], 'closed']);
  });

  test('is asked by the browser itself, in its window', async (context) => {
    context.skip(noDisplay !== null, noDisplay ?? '');
    const display = await openDisplay();
    onTestFinished(display.close);
    const program = recorder();
    const { question, askToClose, closed } = await openObjecting(program, { headless: false, env: display.env });
    const asked = question();
    void askToClose();
    const { askedByBrowser, answer } = await asked;
    expect(askedByBrowser).toBe(true);
    await answer(true);
    await closed;
  });

  test('is not asked about where closing is forced', async () => {
    const program = recorder();
    const { question, close } = await openObjecting(program);
    let asked = false;
    // Closing ends the waiting for a question that never comes.
    void question().then(
      () => (asked = true),
      () => undefined,
    );
    await close();
    expect([asked, program.events]).toEqual([false, ['closed']]);
  });
});

describe('a page that crashes', () => {
  const crash = async (opened: ChromiumWindow) => {
    const { page } = opened;
    const context = opened.context;
    const gone = new Promise((resolve) => context.once('close', resolve));
    await page.goto('chrome://crash').catch(() => null);
    await gone;
  };

  test('comes back where it was, with its api, three times within a minute; then it is said and the program closed', async () => {
    const program = recorder();
    const opened = await open(program);
    for (let times = 1; times <= 3; times += 1) {
      const before = opened.page;
      await crash(opened);
      await vi.waitFor(() => expect(opened.page).not.toBe(before), { timeout: 20_000 });
      expect(opened.page.url()).toBe('https://app.invalid/index.html#/there');
      expect(await opened.page.evaluate(callInPage, { name: 'back', input: { times } })).toMatchObject({ ok: true });
      expect(program.events).toHaveLength(times);
    }
    await crash(opened);
    await expect(opened.closed).rejects.toThrow('窗口内容在一分钟内中断了4次');
    expect(program.events.at(-1)).toBe('closed');
  });

  test('does not come back while the window is closing', async () => {
    const program = recorder();
    const opened = await open(program);
    const { page } = opened;
    const closing = opened.close();
    await page.goto('chrome://crash').catch(() => null);
    await closing;
    expect(opened.page).toBe(page);
    expect(program.events).toEqual(['closed']);
  });
});

describe('opening', () => {
  test('a window that cannot be opened leaves the program to its caller', async () => {
    const program = recorder();
    const profile = await mkdtemp(join(tmpdir(), 'nianbao-profile-'));
    profiles.push(profile);
    const broken = { program, rendererFolder, profile, executablePath: join(profile, 'none'), headless: true };
    await expect(openChromiumWindow(broken)).rejects.toThrow();
    expect(program.events).toEqual([]);
  });
});

function callInPage({ name, input }: { name: string; input: unknown }): Promise<unknown> {
  return Reflect.get(window, 'api').call(name, input);
}
