import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { sentence } from '../shared/api/errors.ts';
import { openChromiumWindow, type ChromiumWindow } from './chromium.ts';
import { main as cli } from './cli.ts';
import { findBrowser } from './host/chromium/find.ts';
import { AlreadyOpen } from './host/chromium/launch.ts';
import { chromiumShell } from './host/chromium/shell.ts';
import { onEndSignal } from './host/end-signals.ts';
import { ensureBuilt } from './host/launch/built.ts';
import { choose, type Offer } from './host/launch/choose.ts';
import { hasDisplay } from './host/launch/display.ts';
import { fetchElectron, findElectron, startElectron } from './host/launch/electron.ts';
import { createThreads } from './host/worker-threads.ts';
import { defaultDataFolder } from './services/data-folder.ts';
import { failureOf } from './services/failure-of.ts';
import { openProgram } from './services/program.ts';

const top = fileURLToPath(new URL('..', import.meta.url));
const say = (line: string): void => console.error(line);

/**
 * `npm start`: the best window this machine can show (Electron, else an installed browser), or the sample report
 * without one. One line on standard error says what was done and why. Answers with the exit code.
 */
export async function main(): Promise<number> {
  try {
    const display = hasDisplay(process.platform, process.env);
    if (!display) return await withoutWindow({ display, electron: null, crash: null, browser: null });
    ensureBuilt(top);
    return await inWindow();
  } catch (error) {
    if (error instanceof AlreadyOpen) {
      say(error.message);
      return 0;
    }
    say(sentence(failureOf(error)));
    return 1;
  }
}

async function inWindow(): Promise<number> {
  const electron = findElectron(top) ?? fetchElectron(top);
  const started = electron === null ? null : await startElectron(electron, top);
  const offer: Offer = { display: true, electron, crash: started?.crash ?? null, browser: null };
  if (started?.crash === null) {
    say(choose(offer).said);
    return started.exit;
  }
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  return browser === null ? withoutWindow(offer) : inBrowser(browser, { ...offer, browser });
}

async function inBrowser(executablePath: string, offer: Offer): Promise<number> {
  const dataFolder = resolve(defaultDataFolder());
  const jobs = createThreads(new URL('worker.ts', import.meta.url));
  const program = openProgram({ dataFolder, shell: chromiumShell, version: manifest.version, jobs });
  const profile = join(dataFolder, 'window-profile');
  const rendererFolder = join(top, 'out', 'renderer');
  const options = { program, rendererFolder, profile, executablePath, headless: false };
  const opening = openChromiumWindow(options);
  closeOnSignal(opening);
  const window = await opening.catch((error: unknown) => {
    program.close();
    throw error;
  });
  say(choose(offer).said);
  await window.closed;
  return 0;
}

/** One Ctrl-C arrives several times, by way of each process above this one. */
const echoMs = 2_000;
/** Who presses it again within so long means it. */
const insistMs = 10_000;

/** On a signal the window closes as by its own button, on a second one without asking. */
function closeOnSignal(opening: Promise<ChromiumWindow>): void {
  let asked = -Infinity;
  onEndSignal(() => {
    const since = performance.now() - asked;
    if (since < echoMs) return;
    if (since >= insistMs) asked = performance.now();
    const close = async () => {
      const window = await opening;
      await (since < insistMs ? window.close() : window.askToClose());
    };
    // It cannot be opened, or is gone already: then there is nothing to close.
    close().catch(() => {});
  });
}

async function withoutWindow(offer: Offer): Promise<number> {
  const folder = join(top, 'out', 'sample');
  const exit = await cli(['sample', '--out', folder]);
  if (exit === 0) say(`${choose(offer).said}；已把示例报告生成到 ${folder}。`);
  return exit;
}
