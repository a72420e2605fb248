import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

const xvfb = '/usr/bin/Xvfb';

/** Why no window can be shown to a test here; null if one can. */
export const noDisplay: string | null =
  process.platform !== 'linux' || process.env['DISPLAY'] || existsSync(xvfb) ? null : 'no display and no Xvfb';

/** A display for one test: the one that is there, or a screen of its own that `close` takes away. */
export async function openDisplay(): Promise<{ env: NodeJS.ProcessEnv; close: () => void }> {
  if (process.platform !== 'linux') return { env: process.env, close: () => {} };
  const server: ChildProcess = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const pipe = server.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe');
  const [number] = await once(pipe, 'data');
  return { env: { ...process.env, DISPLAY: `:${String(number).trim()}` }, close: () => void server.kill() };
}
