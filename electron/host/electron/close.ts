import { app, dialog, type BrowserWindow } from 'electron';
import { grace } from '../grace.ts';
import type { TrackedProgram } from '../track.ts';
import { appName } from './identity.ts';
import { showWindow } from './window.ts';

/** A page that has not gone so many ms after it was asked hangs: it can send nothing any more. */
const hungMs = 5_000;

/**
 * Closes the window in order: it disappears at once, the page sends what it holds and gets its answers, and only then the
 * ordinary close begins, in which the page may still object (beforeunload) because something could not be stored.
 * Then the window comes back and the person decides. Being asked to close again meanwhile changes nothing.
 */
export function closeInOrder(window: BrowserWindow, program: TrackedProgram): void {
  let stage: 'open' | 'sending' | 'closing' = 'open';
  let hung: NodeJS.Timeout | undefined;
  const giveTime = (): void => {
    hung = setTimeout(() => window.destroy(), hungMs);
  };

  window.on('close', (event) => {
    if (stage === 'closing') return;
    event.preventDefault();
    if (stage === 'sending') return;
    stage = 'sending';
    window.hide();
    void grace(program).finally(() => {
      if (window.isDestroyed()) return;
      stage = 'closing';
      giveTime();
      window.close();
    });
  });

  window.webContents.on('will-prevent-unload', (event) => {
    clearTimeout(hung);
    showWindow(window);
    if (wantsToLeave(window)) {
      // Preventing the prevention: the page goes after all.
      event.preventDefault();
      if (stage === 'closing') giveTime();
    } else stage = 'open';
  });

  window.on('closed', () => clearTimeout(hung));
}

const answers = ['返回继续编辑', '仍然关闭'];

function wantsToLeave(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: appName,
    message: '还有内容没有存进去',
    detail: '现在关闭，最近输入的内容会丢失。可以返回查看没有存进去的原因，或先把内容复制到别处。',
    buttons: answers,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer === 1;
}

/** Ends the program with its last window: what the page sent is answered first, then the data file is closed. */
export function endInOrder(program: TrackedProgram): void {
  app.on('window-all-closed', () => {
    void program.settled().finally(() => {
      program.close();
      app.quit();
    });
  });
  app.on('will-quit', () => program.close());
}
