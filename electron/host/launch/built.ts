import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NianbaoError } from '../../../shared/api/errors.ts';

const sources = [
  'electron/**/*.ts',
  'renderer/**/*.*',
  'shared/**/*.ts',
  'assets/**/*.json',
  '*.config.ts',
  'package-lock.json',
];
const outcomes = ['out/main/main.js', 'out/main/worker.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** Whether everything built is there and nothing it is built from is newer. */
export function isBuilt(top: string): boolean {
  const built = outcomes.map((path) => join(top, path));
  if (!built.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...built.map(changed));
  return sources.every((pattern) =>
    globSync(pattern, { cwd: top }).every((path) => changed(join(top, path)) <= oldest),
  );
}

const changed = (path: string): number => statSync(path).mtimeMs;

/** Builds the window if it has to be. Throws not-available with the build's own words. */
export function ensureBuilt(top: string): void {
  if (isBuilt(top)) return;
  const tool = join(top, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [tool, 'build', '--logLevel', 'error'];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8' });
  if (status === 0) return;
  const words = `${stderr ?? ''}${stdout ?? ''}`.trim().slice(0, 300);
  throw new NianbaoError('not-available', { what: `生成界面（${words || '缺少electron-vite'}）` });
}
