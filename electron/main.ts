import { app, session } from 'electron';
import { join, resolve } from 'node:path';
import { identify } from './host/electron/identity.ts';
import { answerCalls } from './host/electron/ipc.ts';
import { offerClipboard, setMenuBar } from './host/electron/menu.ts';
import { home } from './host/electron/origin.ts';
import { registerScheme, servePages } from './host/electron/protocol.ts';
import { guardPages, guardSession } from './host/electron/security.ts';
import { electronShell } from './host/electron/shell.ts';
import { tellAndExit, tellUncaught } from './host/electron/tell.ts';
import { closeWithGrace, createWindow, showWindow } from './host/electron/window.ts';
import { track } from './host/track.ts';
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
  const program = track(openProgram({ dataFolder, shell: electronShell, version: app.getVersion() }));

  guardSession(session.defaultSession);
  servePages(join(appFolder, 'out', 'renderer'), program.picture);
  setMenuBar(app.isPackaged);

  const window = createWindow(appFolder);
  answerCalls(window, program.dispatch);
  offerClipboard(window.webContents);
  closeWithGrace(window, program);

  app.on('second-instance', () => showWindow(window));
  app.on('window-all-closed', () => app.quit());
  await window.loadURL(home);
}
