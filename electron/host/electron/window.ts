import { app, BrowserWindow, type WebPreferences } from 'electron';
import { join } from 'node:path';
import { revivals } from '../revival.ts';
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
  return window;
}

/** Loads a page that crashed again; once it has crashed too often, `giveUp` is called instead. */
export function reviveAfterCrash(window: BrowserWindow, giveUp: () => void): void {
  const mayRevive = revivals();
  window.webContents.on('render-process-gone', () => {
    if (mayRevive()) void window.loadURL(home);
    else giveUp();
  });
}

/** Brings the window to the front, wherever it was. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
