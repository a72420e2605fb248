import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { sentence } from '../shared/api/errors.ts';
import { openChromiumWindow } from './chromium.ts';
import { main as cli } from './cli.ts';
import { findBrowser } from './host/chromium/find.ts';
import { AlreadyOpen } from './host/chromium/launch.ts';
import { chromiumShell } from './host/chromium/shell.ts';
import { ensureBuilt } from './host/launch/built.ts';
import { choose, type Offer } from './host/launch/choose.ts';
import { hasDisplay } from './host/launch/display.ts';
import { fetchElectron, findElectron, startElectron } from './host/launch/electron.ts';
import { defaultDataFolder } from './services/data-folder.ts';
import { failureOf } from './services/dispatch.ts';
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
  const program = openProgram({ dataFolder, shell: chromiumShell, version: manifest.version });
  const profile = join(dataFolder, 'window-profile');
  const rendererFolder = join(top, 'out', 'renderer');
  const options = { program, rendererFolder, profile, executablePath, headless: false };
  const window = await openChromiumWindow(options).catch((error: unknown) => {
    program.close();
    throw error;
  });
  say(choose(offer).said);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void window.close());
  await window.closed;
  return 0;
}

async function withoutWindow(offer: Offer): Promise<number> {
  const folder = join(top, 'out', 'sample');
  const exit = await cli(['sample', '--out', folder]);
  if (exit === 0) say(`${choose(offer).said}；已把示例报告生成到 ${folder}。`);
  return exit;
}
