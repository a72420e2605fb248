import { app, BrowserWindow, type WebPreferences } from 'electron';
import { join } from 'node:path';
import { grace } from '../grace.ts';
import type { TrackedProgram } from '../track.ts';
import { windowLook } from '../window-look.ts';
import { appName } from './identity.ts';
import { home } from './origin.ts';

/** The page is a page: no Node, its own world, the sandbox on; spelling would fetch dictionaries from the network. */
export const webPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // A hidden window must still send what was typed.
  backgroundThrottling: false,
} as const satisfies WebPreferences;

/** Makes the window, not yet loaded; it shows itself with its first picture, so there is no white flash. */
export function createWindow(appFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: windowLook.width,
    height: windowLook.height,
    minWidth: windowLook.minWidth,
    minHeight: windowLook.minHeight,
    title: appName,
    show: false,
    backgroundColor: windowLook.background,
    icon: join(appFolder, 'assets', 'icon.png'),
    webPreferences: {
      ...webPreferences,
      devTools: !app.isPackaged,
      preload: join(appFolder, 'out', 'preload', 'preload.cjs'),
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', () => void window.loadURL(home));
  return window;
}

/** Closes in order: the window disappears at once, the page sends what it holds, the program closes, the window goes. */
export function closeWithGrace(window: BrowserWindow, program: TrackedProgram): void {
  let closing = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    window.hide();
    void grace(program).finally(() => {
      program.close();
      window.destroy();
    });
  });
}

/** Brings the window to the front, wherever it was. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
