import { app, session } from 'electron';
import { join, resolve } from 'node:path';
import { closeInOrder, endInOrder } from './host/electron/close.ts';
import { identify } from './host/electron/identity.ts';
import { answerCalls } from './host/electron/ipc.ts';
import { offerClipboard, setMenuBar } from './host/electron/menu.ts';
import { home } from './host/electron/origin.ts';
import { registerScheme, servePages } from './host/electron/protocol.ts';
import { guardPages, guardSession } from './host/electron/security.ts';
import { electronShell } from './host/electron/shell.ts';
import { tellAndExit, tellUncaught } from './host/electron/tell.ts';
import { createWindow, reviveAfterCrash, showWindow } from './host/electron/window.ts';
import { onEndSignal } from './host/end-signals.ts';
import { pageCrashed } from './host/revival.ts';
import { track } from './host/track.ts';
import { createThreads } from './host/worker-threads.ts';
import { defaultDataFolder } from './services/data-folder.ts';
import { openProgram } from './services/program.ts';

/** The Electron window. No top-level await before the app is ready: Electron waits for this module before it gets there. */
const dataFolder = resolve(defaultDataFolder());

tellUncaught();
identify(dataFolder);
registerScheme();
guardPages();

if (app.requestSingleInstanceLock()) void app.whenReady().then(open).catch(tellAndExit);
else app.quit();

async function open(): Promise<void> {
  const appFolder = app.getAppPath();
  const jobs = createThreads(new URL('worker.js', import.meta.url));
  const program = track(openProgram({ dataFolder, shell: electronShell, version: app.getVersion(), jobs }));

  guardSession(session.defaultSession);
  servePages(join(appFolder, 'out', 'renderer'), program.picture);
  setMenuBar(app.isPackaged);

  const window = createWindow(appFolder);
  answerCalls(window, program.dispatch);
  offerClipboard(window.webContents);
  closeInOrder(window, program);
  endInOrder(program);
  reviveAfterCrash(window, () => {
    void program.settled().finally(() => {
      program.close();
      tellAndExit(pageCrashed());
    });
  });

  // Not before Electron is ready: its own handlers, set then, quit at the first signal and let the second end the process.
  onEndSignal(() => app.quit());
  app.on('second-instance', () => showWindow(window));
  await window.loadURL(home);
}
