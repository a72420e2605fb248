import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onEndSignal } from '../end-signals.ts';

const executables: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
};

/** Electron's executable: in the folder ELECTRON_OVERRIDE_DIST_PATH names, else where its package keeps it; or null. */
export function findElectron(top: string): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(top, 'node_modules', 'electron', 'dist');
  const path = join(folder, executables[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
}

const fetchMs = 60_000;
const retryMs = 24 * 3_600_000;

/**
 * Has Electron's own install script fetch the runtime, and answers like findElectron. Where there is no network that
 * can take its whole minute, so a failure is remembered for a day.
 */
export function fetchElectron(top: string): string | null {
  const script = join(top, 'node_modules', 'electron', 'install.js');
  const failed = join(top, 'out', 'electron-not-fetched');
  const recently = existsSync(failed) && Date.now() - statSync(failed).mtimeMs < retryMs;
  if (recently || process.env['ELECTRON_OVERRIDE_DIST_PATH'] || !existsSync(script)) return null;
  spawnSync(process.execPath, [script], { stdio: 'ignore', timeout: fetchMs });
  const path = findElectron(top);
  if (path === null) {
    mkdirSync(dirname(failed), { recursive: true });
    writeFileSync(failed, '');
  }
  return path;
}

/** After so long without an end the window is taken to be up. */
const startMs = 3_000;

export type Started = { crash: string } | { crash: null; exit: Promise<number> };

/**
 * Starts Electron on the project. `crash` says how it ended if it could not even start (missing libraries, sandbox):
 * then something else may be tried. Exit code 1 is no crash: the program has told its reason in a dialog. Nor is an end
 * that this process was asked for by a signal.
 */
export async function startElectron(executable: string, top: string): Promise<Started> {
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', top] : [top];
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  let told = false;
  const deaf = onEndSignal((signal) => {
    told = true;
    // On Windows kill() ends a process at once whatever the signal, and the console has told it itself.
    if (process.platform !== 'win32') child.kill(signal);
  });
  const end: Promise<number | string> = once(child, 'exit').then(
    ([code, signal]: unknown[]) => (typeof code === 'number' ? code : String(signal)),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  void end.finally(deaf);
  const early = await Promise.race([end, wait(startMs, null, { ref: false })]);
  if (!told && typeof early === 'string') return { crash: early };
  if (!told && typeof early === 'number' && early > 1) return { crash: `退出码${early}` };
  return { crash: null, exit: end.then((code) => (typeof code === 'number' ? code : 1)) };
}
