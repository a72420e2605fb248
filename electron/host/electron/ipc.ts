import { ipcMain, type BrowserWindow } from 'electron';
import type { Program } from '../../services/program.ts';
import { channel } from './channel.ts';
import { isOurs } from './origin.ts';

/** Answers the window's calls; a message from any other frame, page or window is refused. */
export function answerCalls(window: BrowserWindow, dispatch: Program['dispatch']): void {
  ipcMain.handle(channel, ({ senderFrame }, name: unknown, input: unknown) => {
    const ours = senderFrame !== null && senderFrame === window.webContents.mainFrame && isOurs(senderFrame.url);
    if (!ours || typeof name !== 'string') throw new Error('bad sender');
    return dispatch(name, input);
  });
}
