import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchElectron, findElectron, startElectron } from '../../../electron/host/launch/electron.ts';

let top = '';
beforeEach(async (context) => {
  context.skip(process.platform !== 'linux', 'the stand-ins for Electron are shell scripts');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '');
  top = await mkdtemp(join(tmpdir(), 'nianbao-top-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(top, { recursive: true, force: true });
});

/** Puts a program in Electron's place that does what the script says. */
async function electron(script: string): Promise<string> {
  const folder = join(top, 'node_modules', 'electron', 'dist');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'electron'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'electron'), 0o755);
  return join(folder, 'electron');
}

/** Puts a script in place of Electron's own install script. */
async function installer(script: string): Promise<void> {
  await mkdir(join(top, 'node_modules', 'electron'), { recursive: true });
  await writeFile(join(top, 'node_modules', 'electron', 'install.js'), script);
}

test('Electron is found where its package keeps it, or where ELECTRON_OVERRIDE_DIST_PATH says', async () => {
  expect(findElectron(top)).toBeNull();
  const path = await electron('exit 0');
  expect(findElectron(top)).toBe(path);
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(top, 'elsewhere'));
  expect(findElectron(top)).toBeNull();
});

test('Electron is fetched by its own script', async () => {
  await installer(`
    const fs = require('node:fs');
    fs.mkdirSync(__dirname + '/dist');
    fs.writeFileSync(__dirname + '/dist/electron', '');`);
  expect(fetchElectron(top)).toBe(join(top, 'node_modules', 'electron', 'dist', 'electron'));
});

test('a fetch that failed is not tried again the same day', async () => {
  await installer("require('node:fs').appendFileSync(__dirname + '/tries', 'x'); process.exit(1);");
  expect([fetchElectron(top), fetchElectron(top)]).toEqual([null, null]);
  expect(await readFile(join(top, 'node_modules', 'electron', 'tries'), 'utf8')).toBe('x');
});

test('an Electron that dies at once is a crash, and how it died is known', async () => {
  expect(await startElectron(await electron('kill -TRAP $$'), top)).toEqual({ crash: 'SIGTRAP' });
  expect(await startElectron(await electron('exit 127'), top)).toEqual({ crash: '退出码127' });
  expect((await startElectron(join(top, 'none'), top)).crash).toContain('ENOENT');
});

test('an Electron that has told its reason in a dialog is no crash', async () => {
  const started = await startElectron(await electron('exit 1'), top);
  expect(started.crash === null && (await started.exit)).toBe(1);
});

test('a window that stays is waited for, and it gets the project as its only argument unless root', async () => {
  const started = await startElectron(await electron('echo "$@" > "$(dirname "$0")/args"; sleep 4; exit 0'), top);
  expect(started.crash === null && (await started.exit)).toBe(0);
  const args = await readFile(join(top, 'node_modules', 'electron', 'dist', 'args'), 'utf8');
  expect(args.trim()).toBe(process.getuid?.() === 0 ? `--no-sandbox ${top}` : top);
});

test('every signal reaches Electron, and none ends what waits for it', async () => {
  const heard = join(top, 'heard');
  const path = await electron(`
    n=0
    trap 'n=$((n+1)); echo $n >> "${heard}"; [ $n = 3 ] && exit 5' INT
    echo 0 > "${heard}"
    while :; do sleep 0.1; done`);
  const { href } = new URL('../../../electron/host/launch/electron.ts', import.meta.url);
  const starter = `
    import { startElectron } from ${JSON.stringify(href)};
    const started = await startElectron(${JSON.stringify(path)}, ${JSON.stringify(top)});
    process.exitCode = await started.exit;`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', starter], { stdio: 'inherit' });
  const ended = once(parent, 'exit');
  for (const times of ['0', '1', '2']) {
    await vi.waitFor(async () => expect(await readFile(heard, 'utf8')).toContain(times), { timeout: 10_000 });
    parent.kill('SIGINT');
  }
  expect(await ended).toEqual([5, null]);
});
