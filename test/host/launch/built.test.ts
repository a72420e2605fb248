import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuilt, isBuilt } from '../../../electron/host/launch/built.ts';

let top = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'nianbao-built-'));
});
afterEach(() => rm(top, { recursive: true, force: true }));

/** Writes a file last changed at this many seconds of some day. */
async function write(path: string, seconds: number): Promise<void> {
  await mkdir(dirname(join(top, path)), { recursive: true });
  await writeFile(join(top, path), 'x');
  await utimes(join(top, path), 1_700_000_000 + seconds, 1_700_000_000 + seconds);
}

const outcomes = ['out/main/main.js', 'out/main/worker.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

test('nothing built is not built', () => {
  expect(isBuilt(top)).toBe(false);
});

test('all parts, newer than every source, are built', async () => {
  await write('renderer/library/list.tsx', 10);
  await write('shared/api/contract.ts', 10);
  for (const path of outcomes) await write(path, 20);
  expect(isBuilt(top)).toBe(true);
});

test.each([
  'renderer/theme/base.css',
  'shared/a/b.ts',
  'electron/main.ts',
  'electron.vite.config.ts',
  'package-lock.json',
])('a newer %s makes it stale', async (path) => {
  for (const outcome of outcomes) await write(outcome, 20);
  await write(path, 21);
  expect(isBuilt(top)).toBe(false);
});

test('a part that is missing makes it stale', async () => {
  for (const path of outcomes.slice(1)) await write(path, 20);
  expect(isBuilt(top)).toBe(false);
});

test('a build that fails is said in Chinese', () => {
  expect(() => ensureBuilt(top)).toThrow('生成界面');
});
