import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  IpcMain,
  MenuItemConstructorOptions,
  MessageBoxSyncOptions,
  Session,
  WebContents,
} from 'electron';
import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;
/** The things of `electron` this program uses, recorded; typed by Electron's own declarations wherever it matters. */
export type StandIn = ReturnType<typeof createStandIn>;

/** Listeners by event, and a way to make the event happen. */
function emitter() {
  const listeners = new Map<string, Listener[]>();
  const on = (event: string, listener: Listener): void => {
    listeners.set(event, [...(listeners.get(event) ?? []), listener]);
  };
  const emit = (event: string, ...args: unknown[]): unknown[] =>
    (listeners.get(event) ?? []).map((listener) => Reflect.apply(listener, null, args));
  return { on, once: on, emit };
}

export type FakeFrame = { url: string };

function createContents() {
  const mainFrame: FakeFrame = { url: 'app://nianbao/index.html' };
  /** What the page does when it is asked whether it may go. */
  const page: { page: 'goes' | 'objects' | 'hangs' } = { page: 'goes' };
  return { ...emitter(), ...page, mainFrame, setWindowOpenHandler: vi.fn<WebContents['setWindowOpenHandler']>() };
}

/** An event as Electron passes it, and whether anybody prevented what follows. */
function preventable() {
  const preventDefault = vi.fn();
  return { event: { preventDefault }, prevented: () => preventDefault.mock.calls.length > 0 };
}

/**
 * A window that goes the way Electron's documents for `close`, `will-prevent-unload` and `closed` say: `close` first, then
 * the page is asked, and what objects there can be overruled by preventing it.
 */
function createWindowFake(options: BrowserWindowConstructorOptions, gone: () => void) {
  const { on, once, emit } = emitter();
  const webContents = createContents();
  let destroyed = false;
  const destroy = vi.fn(() => {
    if (destroyed) return;
    destroyed = true;
    emit('closed');
    gone();
  });
  const close = vi.fn(() => {
    const closing = preventable();
    emit('close', closing.event);
    if (closing.prevented() || webContents.page === 'hangs') return;
    if (webContents.page === 'objects') {
      const objecting = preventable();
      webContents.emit('will-prevent-unload', objecting.event);
      if (!objecting.prevented()) return;
    }
    destroy();
  });
  return {
    on,
    once,
    emit,
    options,
    webContents,
    loadURL: vi.fn(() => Promise.resolve()),
    show: vi.fn(),
    hide: vi.fn(),
    focus: vi.fn(),
    restore: vi.fn(),
    close,
    destroy,
    isDestroyed: () => destroyed,
    isMinimized: () => true,
  };
}

/** A fresh stand-in for the module `electron`. */
export function createStandIn() {
  const windows: ReturnType<typeof createWindowFake>[] = [];
  const order: string[] = [];
  let ready = (): void => {};
  const whenReady = new Promise<void>((resolve) => (ready = resolve));
  const session = {
    ...emitter(),
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
    setSpellCheckerEnabled: vi.fn<Session['setSpellCheckerEnabled']>(),
    webRequest: {
      onBeforeRequest:
        vi.fn<(listener: (details: { url: string }, decide: (answer: object) => void) => void) => void>(),
    },
  };
  const app = {
    ...emitter(),
    isPackaged: true,
    whenReady: () => whenReady,
    requestSingleInstanceLock: vi.fn(() => true),
    setName: vi.fn<(name: string) => void>(),
    setAppUserModelId: vi.fn<(id: string) => void>(),
    setPath: vi.fn((name: string, path: string) => void order.push(`${name} ${path}`)),
    getAppPath: () => '/program',
    getVersion: () => '1.2.3',
    commandLine: { appendSwitch: vi.fn<(name: string, value?: string) => void>() },
    quit: vi.fn(),
    exit: vi.fn<(code: number) => void>(),
  };
  const BrowserWindow = Object.assign(
    function (options: BrowserWindowConstructorOptions) {
      const window = createWindowFake(options, () => app.emit('window-all-closed'));
      app.emit('web-contents-created', {}, window.webContents);
      windows.push(window);
      return window;
    },
    { getAllWindows: () => windows },
  );
  const electron = {
    app,
    BrowserWindow,
    session: { defaultSession: session },
    protocol: {
      registerSchemesAsPrivileged: vi.fn<(schemes: CustomScheme[]) => void>(),
      handle: vi.fn<(scheme: string, handler: (request: Request) => Promise<Response>) => void>(),
    },
    ipcMain: { handle: vi.fn<IpcMain['handle']>() },
    ipcRenderer: { invoke: vi.fn((...args: unknown[]) => Promise.resolve(args)) },
    contextBridge: { exposeInMainWorld: vi.fn<(name: string, value: unknown) => void>() },
    dialog: {
      showMessageBoxSync: vi.fn<(window: unknown, options: MessageBoxSyncOptions) => number>(() => 0),
      showErrorBox: vi.fn<(title: string, content: string) => void>(),
      showOpenDialog: vi.fn(() => Promise.resolve({ canceled: false, filePaths: ['/chosen'] })),
    },
    shell: { openPath: vi.fn(() => Promise.resolve('')) },
    Menu: {
      buildFromTemplate: vi.fn((items: MenuItemConstructorOptions[]) => ({ items, popup: vi.fn() })),
      setApplicationMenu: vi.fn(),
    },
  };
  return { electron, windows, ready, order };
}
