import Database from 'better-sqlite3';
import type { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStandIn, type StandIn } from './stand-in.ts';

let scratch = '';
const dataFolder = () => join(scratch, 'data');
const hub: EventEmitter = process;
/** What the runner listens to; what main.ts adds is taken away after each test. */
const heard = ['uncaughtException', 'unhandledRejection', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((event) => ({
  event,
  before: hub.listeners(event),
}));

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'nianbao-main-'));
});

afterEach(async () => {
  for (const { event, before } of heard)
    for (const listener of hub.listeners(event))
      if (!before.includes(listener)) Reflect.apply(hub.off, hub, [event, listener]);
  vi.doUnmock('electron');
  vi.unstubAllEnvs();
  await rm(scratch, { recursive: true, force: true });
});

/** Runs electron/main.ts against the stand-in, with a real data folder, up to its window, its error box or its end. */
async function start(standIn: StandIn = createStandIn()): Promise<StandIn> {
  vi.stubEnv('NIANBAO_DATA', dataFolder());
  vi.resetModules();
  vi.doMock('electron', () => standIn.electron);
  await import('../../../electron/main.ts');
  standIn.ready();
  const { app, dialog } = standIn.electron;
  const done = () => [standIn.windows[0]?.loadURL, dialog.showErrorBox, app.quit].some((spy) => spy?.mock.calls.length);
  await vi.waitFor(() => expect(done()).toBe(true));
  return standIn;
}

function windowOf({ windows }: StandIn) {
  const [window] = windows;
  if (!window) throw new Error('no window was made');
  return window;
}

/** Sends a message as a page with this frame would. */
function send({ electron }: StandIn, frame: unknown, name: unknown, input: unknown): unknown {
  const [channel, handler] = electron.ipcMain.handle.mock.calls[0] ?? [];
  expect(channel).toBe('nianbao:call');
  return Reflect.apply(handler ?? (() => null), null, [{ senderFrame: frame }, name, input]);
}

describe('before Electron is ready', () => {
  test('the program says who it is, and its profile is part of its data folder before the lock is asked for', async () => {
    const standIn = createStandIn();
    standIn.electron.app.requestSingleInstanceLock.mockImplementation(() => {
      standIn.order.push('lock');
      return true;
    });
    const { electron, order } = await start(standIn);
    expect(electron.app.setName).toHaveBeenCalledWith('公开年报');
    expect(electron.app.setAppUserModelId).toHaveBeenCalledWith('cn.nianbao.desktop');
    expect(order).toEqual([`userData ${join(dataFolder(), 'electron-profile')}`, 'lock']);
  });

  test('app:// is a standard, secure scheme that may not bypass the policy', async () => {
    const { electron } = await start();
    expect(electron.protocol.registerSchemesAsPrivileged.mock.calls[0]?.[0]).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test('no name resolves', async () => {
    const { electron } = await start();
    expect(electron.app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
  });
});

describe('the window', () => {
  test('its page has no Node, its own world, the sandbox, and no tools once packaged', async () => {
    const { options } = windowOf(await start());
    expect(options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      preload: join('/program', 'out', 'preload', 'preload.cjs'),
    });
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  test('it is 1280 by 800, never smaller than 1024 by 640, and opens our page', async () => {
    const window = windowOf(await start());
    expect(window.options).toMatchObject({
      width: 1280,
      height: 800,
      minWidth: 1024,
      minHeight: 640,
      title: '公开年报',
    });
    expect(window.loadURL).toHaveBeenCalledWith('app://nianbao/index.html');
  });

  test('a page that was killed comes back', async () => {
    const window = windowOf(await start());
    window.webContents.emit('render-process-gone');
    expect(window.loadURL.mock.calls).toEqual([['app://nianbao/index.html'], ['app://nianbao/index.html']]);
  });

  test('a page that is killed again and again does not: it is said, and the program ends with its data file closed', async () => {
    const standIn = await start();
    const window = windowOf(standIn);
    for (let times = 0; times < 4; times += 1) window.webContents.emit('render-process-gone');
    expect(window.loadURL).toHaveBeenCalledTimes(4);
    const { app, dialog } = standIn.electron;
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(1));
    expect(dialog.showErrorBox.mock.calls).toEqual([
      ['公开年报', expect.stringMatching(/^窗口内容在一分钟内中断了4次/)],
    ]);
    expect(await send(standIn, window.webContents.mainFrame, 'library.list', {})).toMatchObject({ ok: false });
  });

  test('every word of its menu is Chinese', async () => {
    const { electron } = await start();
    const [[template] = []] = electron.Menu.buildFromTemplate.mock.calls;
    const labels = JSON.stringify(template).match(/"label":"[^"]*"/g) ?? [];
    expect(labels.length).toBeGreaterThan(10);
    for (const label of labels) expect(label).toMatch(/^"label":"[\u4e00-\u9fff]+"$/);
    expect(JSON.stringify(template)).not.toContain('toggleDevTools');
  });
});

describe('the channel', () => {
  test('our page is answered by the program', async () => {
    const standIn = await start();
    const { mainFrame } = windowOf(standIn).webContents;
    expect(await send(standIn, mainFrame, 'library.list', {})).toEqual({ ok: true, value: [] });
    expect(await send(standIn, mainFrame, 'app.info', {})).toMatchObject({
      value: { version: '1.2.3', shell: 'electron', canPickFolder: true, dataFolder: dataFolder() },
    });
  });

  test('a call nobody knows is a failure as data', async () => {
    const standIn = await start();
    const { mainFrame } = windowOf(standIn).webContents;
    expect(await send(standIn, mainFrame, 'no.such.call', {})).toMatchObject({
      ok: false,
      failure: { code: 'bad-input' },
    });
  });

  test.each([
    ['a frame inside the page', { url: 'app://nianbao/index.html' }],
    ['no frame', null],
  ])('%s is refused', async (_, frame) => {
    const standIn = await start();
    expect(() => send(standIn, frame, 'library.list', {})).toThrow('bad sender');
  });

  test.each(['https://example.com/', 'file:///index.html', 'app://elsewhere/index.html', 'about:blank', ''])(
    'our frame is refused once it shows %j',
    async (url) => {
      const standIn = await start();
      const { mainFrame } = windowOf(standIn).webContents;
      mainFrame.url = url;
      expect(() => send(standIn, mainFrame, 'library.list', {})).toThrow('bad sender');
    },
  );

  test('a name that is no text is refused', async () => {
    const standIn = await start();
    expect(() => send(standIn, windowOf(standIn).webContents.mainFrame, { toString: 'x' }, {})).toThrow('bad sender');
  });
});

describe('the page stays where it is', () => {
  const prevented = (standIn: StandIn, event: string, details: object) => {
    const preventDefault = vi.fn();
    windowOf(standIn).webContents.emit(event, { preventDefault, ...details });
    return preventDefault.mock.calls.length > 0;
  };

  test.each([
    ['another site', { isMainFrame: true, url: 'https://example.com/' }],
    ['a file', { isMainFrame: true, url: 'file:///etc/passwd' }],
    ['another host of our scheme', { isMainFrame: true, url: 'app://elsewhere/' }],
    ['our page in a frame', { isMainFrame: false, url: 'app://nianbao/index.html' }],
  ])('it cannot go to %s', async (_, details) => {
    expect(prevented(await start(), 'will-frame-navigate', details)).toBe(true);
  });

  test('it can be loaded again', async () => {
    const details = { isMainFrame: true, url: 'app://nianbao/index.html#/x' };
    expect(prevented(await start(), 'will-frame-navigate', details)).toBe(false);
  });

  test('it is not redirected, embeds no browser, opens no window', async () => {
    const standIn = await start();
    expect(prevented(standIn, 'will-redirect', {})).toBe(true);
    expect(prevented(standIn, 'will-attach-webview', {})).toBe(true);
    const [handler] = windowOf(standIn).webContents.setWindowOpenHandler.mock.calls[0] ?? [];
    expect(handler && Reflect.apply(handler, null, [{ url: 'https://example.com/' }])).toEqual({ action: 'deny' });
  });
});

describe('the network and the machine', () => {
  test('every request that is not our own is cancelled', async () => {
    const { electron } = await start();
    const [listener] = electron.session.defaultSession.webRequest.onBeforeRequest.mock.calls[0] ?? [];
    const cancelled = (url: string) => {
      const decide = vi.fn();
      listener?.({ url }, decide);
      return decide.mock.calls;
    };
    for (const url of ['http://a/', 'https://a/', 'ws://a/', 'wss://a/', 'ftp://a/', 'file:///etc/passwd', 'nonsense'])
      expect(cancelled(url)).toEqual([[{ cancel: true }]]);
    for (const url of ['app://nianbao/index.html', 'data:image/png;base64,AA==', 'blob:app://nianbao/1'])
      expect(cancelled(url)).toEqual([[{ cancel: false }]]);
  });

  test('no permission is granted, no device, no download, no dictionary', async () => {
    const { defaultSession } = (await start()).electron.session;
    const decide = vi.fn();
    const [request] = defaultSession.setPermissionRequestHandler.mock.calls[0] ?? [];
    const [check] = defaultSession.setPermissionCheckHandler.mock.calls[0] ?? [];
    const [device] = defaultSession.setDevicePermissionHandler.mock.calls[0] ?? [];
    Reflect.apply(request ?? (() => null), null, [null, 'media', decide]);
    expect(decide.mock.calls).toEqual([[false]]);
    expect(check && Reflect.apply(check, null, [null, 'geolocation'])).toBe(false);
    expect(device && Reflect.apply(device, null, [{}])).toBe(false);
    expect(defaultSession.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    const preventDefault = vi.fn();
    defaultSession.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('app:// answers our host only, and reading only', async () => {
    const { electron } = await start();
    const [scheme, answer] = electron.protocol.handle.mock.calls[0] ?? [];
    expect(scheme).toBe('app');
    const ask = async (url: string, method = 'GET') => (await answer?.(new Request(url, { method })))?.status;
    expect(await ask('app://elsewhere/index.html')).toBe(403);
    expect(await ask('app://nianbao/index.html', 'POST')).toBe(403);
    expect(await ask('app://nianbao/%2e%2e/package.json')).toBe(404);
  });
});

describe('starting and ending', () => {
  test('a second start ends, and the first shows its window', async () => {
    const second = createStandIn();
    second.electron.app.requestSingleInstanceLock.mockReturnValue(false);
    expect((await start(second)).windows).toEqual([]);
    const first = await start();
    first.electron.app.emit('second-instance');
    const { restore, show, focus } = windowOf(first);
    for (const spy of [restore, show, focus]) expect(spy).toHaveBeenCalled();
  });

  test('a data file of a newer version is said in Chinese, and the program ends', async () => {
    const { openProgram } = await import('../../../electron/services/program.ts');
    const { chromiumShell } = await import('../../../electron/host/chromium/shell.ts');
    openProgram({ dataFolder: dataFolder(), shell: chromiumShell, version: '0' }).close();
    const db = new Database(join(dataFolder(), 'nianbao.sqlite'));
    db.pragma('user_version = 99');
    db.close();
    const { electron, windows } = await start();
    expect(electron.dialog.showErrorBox).toHaveBeenCalledWith('公开年报', expect.stringContaining('请安装新版程序'));
    expect(electron.app.exit).toHaveBeenCalledWith(1);
    expect(windows).toEqual([]);
  });

  test('a data folder that is a file is said, not a crash', async () => {
    await writeFile(dataFolder(), 'x');
    const { electron } = await start();
    expect(electron.dialog.showErrorBox).toHaveBeenCalledWith('公开年报', expect.stringContaining('数据文件夹'));
  });

  test('closing hides the window, waits for what the page still sends, and only then lets it go', async () => {
    const standIn = await start();
    const window = windowOf(standIn);
    window.close();
    window.close();
    expect(window.hide).toHaveBeenCalledOnce();
    expect(window.isDestroyed()).toBe(false);
    const late = await send(standIn, window.webContents.mainFrame, 'library.list', {});
    expect(late).toEqual({ ok: true, value: [] });
    await vi.waitFor(() => expect(standIn.electron.app.quit).toHaveBeenCalledOnce(), { timeout: 5_000 });
    expect(window.isDestroyed()).toBe(true);
    expect(standIn.electron.dialog.showMessageBoxSync).not.toHaveBeenCalled();
    expect(await send(standIn, window.webContents.mainFrame, 'library.list', {})).toMatchObject({ ok: false });
  });

  test('what the page sends with its last breath is stored before the program ends', async () => {
    const standIn = await start();
    const window = windowOf(standIn);
    const { mainFrame } = window.webContents;
    let quit = false;
    standIn.electron.app.quit.mockImplementation(() => void (quit = true));
    const answers: unknown[] = [];
    window.on('closed', () => {
      const answer = send(standIn, mainFrame, 'sources.keep', { name: '最后.txt', text: '最后一句' });
      void Promise.resolve(answer).then((said) => answers.push(said, quit));
    });
    window.close();
    await vi.waitFor(() => expect(quit).toBe(true), { timeout: 5_000 });
    expect(answers).toEqual([{ ok: true, value: { id: expect.any(String) } }, false]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s quits as the menu does, however often it comes', async (signal) => {
    const { app } = (await start()).electron;
    const before = heard.find(({ event }) => event === signal)?.before ?? [];
    const added = hub.listeners(signal).filter((listener) => !before.includes(listener));
    for (let times = 0; times < 3; times += 1) for (const listener of added) Reflect.apply(listener, process, [signal]);
    expect(app.quit).toHaveBeenCalledTimes(3);
  });
});

describe('a page that objects to being closed, because something could not be stored', () => {
  /** Closes the window of a page that objects, and waits until the person was asked. */
  async function closeObjecting(answer: 0 | 1) {
    const standIn = await start();
    const window = windowOf(standIn);
    const { showMessageBoxSync } = standIn.electron.dialog;
    window.webContents.page = 'objects';
    showMessageBoxSync.mockReturnValue(answer);
    window.close();
    await vi.waitFor(() => expect(showMessageBoxSync).toHaveBeenCalled(), { timeout: 5_000 });
    return { standIn, window, showMessageBoxSync };
  }

  test('the window comes back with a question whose safe answer is the default and the one for Escape', async () => {
    const { window, showMessageBoxSync } = await closeObjecting(0);
    const [shownOn, question] = showMessageBoxSync.mock.calls[0] ?? [];
    expect(shownOn).toBe(window);
    expect(question).toMatchObject({
      message: '还有内容没有存进去',
      buttons: ['返回继续编辑', '仍然关闭'],
      defaultId: 0,
      cancelId: 0,
    });
    const [back = 0] = window.show.mock.invocationCallOrder;
    expect(back).toBeLessThan(showMessageBoxSync.mock.invocationCallOrder[0] ?? 0);
  });

  test('who goes back goes on working: nothing is destroyed, and the next close asks again', async () => {
    const { standIn, window, showMessageBoxSync } = await closeObjecting(0);
    expect(window.isDestroyed()).toBe(false);
    expect(await send(standIn, window.webContents.mainFrame, 'library.list', {})).toEqual({ ok: true, value: [] });
    window.close();
    await vi.waitFor(() => expect(showMessageBoxSync).toHaveBeenCalledTimes(2), { timeout: 5_000 });
    expect(standIn.electron.app.quit).not.toHaveBeenCalled();
    // Each time anew: it is hidden, what was typed meanwhile is sent, and only then the page is asked.
    expect(window.hide).toHaveBeenCalledTimes(2);
    window.webContents.page = 'goes';
    window.close();
    await vi.waitFor(() => expect(standIn.electron.app.quit).toHaveBeenCalledOnce(), { timeout: 5_000 });
  });

  test('who closes nevertheless is obeyed', async () => {
    const { standIn, window } = await closeObjecting(1);
    await vi.waitFor(() => expect(standIn.electron.app.quit).toHaveBeenCalledOnce(), { timeout: 5_000 });
    expect(window.isDestroyed()).toBe(true);
  });

  test('a page that hangs cannot keep the hidden program running for ever', async () => {
    const standIn = await start();
    const window = windowOf(standIn);
    window.webContents.page = 'hangs';
    window.close();
    await vi.waitFor(() => expect(standIn.electron.app.quit).toHaveBeenCalledOnce(), { timeout: 20_000 });
    expect(window.destroy).toHaveBeenCalledOnce();
  });
});
