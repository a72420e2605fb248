import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { manyReports } from './make/many-reports.ts';
import { windowLibrary } from './make/window-library.ts';
import type { StartOrder } from './start-child.ts';
import type { Cleanup, Subject } from './subject.ts';

const child = fileURLToPath(new URL('start-child.ts', import.meta.url));

/** The same as `start` from the beginning of a new process: with loading the program, as a clerk waits for it. */
export const startProcess: Subject = {
  name: 'start-process',
  label: `从启动进程到看见${manyReports}份报告的列表`,
  floorLabel: '启动进程，打开一个空白页的窗口',
  rounds: { warmUp: 1, timed: 10 },
  window: true,
  prepare: async (folder, quick) => {
    const { dataFolder, first, full, empty } = await windowLibrary(folder, quick);
    return {
      program: () => startChild({ place: full, library: { dataFolder, first } }),
      floor: () => startChild({ place: empty, library: null }),
      close: () => {},
    };
  },
};

/** Fulfilled once the child's window is painted. Throws if it ends before. */
async function startChild(order: StartOrder): Promise<Cleanup> {
  const started = spawn(process.execPath, [child, JSON.stringify(order)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(started, 'exit');
  const first = await Promise.race([once(started.stdout, 'data'), ended.then(() => null)]);
  if (first === null) throw new Error('the window did not open');
  return async () => {
    started.stdin.end();
    await ended;
  };
}
