import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../electron/host/chromium/find.ts';
import { noDisplay, openDisplay } from './display.ts';
import { oldNode } from './old-node.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
const scratch = await mkdtemp(join(tmpdir(), 'nianbao-start-'));
afterAll(() => rm(scratch, { recursive: true, force: true, maxRetries: 5 }));

/** A folder without Electron, so that these tests do the same on every machine and fetch nothing. */
const noElectron = { ELECTRON_OVERRIDE_DIST_PATH: join(scratch, 'no-electron') };

test('without a display npm start writes the sample report, and says so in one line', (context) => {
  context.skip(process.platform !== 'linux', 'this system always has a display');
  const env = { ...process.env, ...noElectron, DISPLAY: '', WAYLAND_DISPLAY: '', NIANBAO_DATA: join(scratch, 'none') };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/boot.mjs', 'start'], {
    cwd: top,
    env,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  expect(stderr).toMatch(/^没有图形界面，未打开窗口；已把示例报告生成到 .+\n$/);
  const written = stdout.trim().split('\n');
  expect(written.map((path) => path.split('.').at(-1)).toSorted()).toEqual(['docx', 'xlsx']);
  for (const path of written) expect(existsSync(path)).toBe(true);
  expect(existsSync(join(scratch, 'none'))).toBe(false);
});

test('with a display and no Electron npm start opens the browser, says so, and ends with its window', async (context) => {
  context.skip(browser === null, 'no Chromium, Chrome or Edge');
  context.skip(noDisplay !== null, noDisplay ?? '');
  const display = await openDisplay();
  onTestFinished(display.close);
  const env = { ...display.env, ...noElectron, NIANBAO_DATA: join(scratch, 'data') };
  const start = () => spawn(process.execPath, ['electron/boot.mjs', 'start'], { cwd: top, env });

  const first = start();
  const [line] = await once(first.stderr, 'data');
  expect(String(line)).toBe(`已用浏览器打开窗口（${browser}）：本机没有Electron运行环境，也没能下载到。\n`);
  expect(existsSync(join(scratch, 'data', 'nianbao.sqlite'))).toBe(true);

  const second = start();
  const [said] = await once(second.stderr, 'data');
  expect(String(said)).toBe('公开年报已经打开：请切换到已打开的窗口。\n');
  expect(await once(second, 'exit')).toEqual([0, null]);

  let later = '';
  first.stderr.on('data', (data: Buffer) => (later += String(data)));
  first.kill('SIGTERM');
  expect([...(await once(first, 'exit')), later]).toEqual([0, null, '']);
}, 120_000);

const nodes = [
  { which: 'the Node of the tests', node: process.execPath },
  { which: 'an old Node', node: oldNode },
];

test.for(nodes)(
  'Ctrl-C under $which closes the window and the data file, however many signals it becomes',
  { timeout: 120_000 },
  async ({ node }, context) => {
    context.skip(browser === null, 'no Chromium, Chrome or Edge');
    context.skip(noDisplay !== null, noDisplay ?? '');
    context.skip(node === undefined, 'no Node older than 22 on this machine');
    const display = await openDisplay();
    onTestFinished(display.close);
    const data = await mkdtemp(join(scratch, 'ctrl-c-'));
    const env = { ...display.env, ...noElectron, NIANBAO_DATA: data };
    // A process group of its own, as the terminal makes one of every command: Ctrl-C signals all of it.
    const child = spawn(node ?? '', ['electron/boot.mjs', 'start'], { cwd: top, env, detached: true });
    const ended = once(child, 'exit');
    await once(child.stderr, 'data');
    expect(readdirSync(data)).toContain('nianbao.sqlite-wal');
    for (let times = 0; times < 3; times += 1) {
      process.kill(-(child.pid ?? 0), 'SIGINT');
      await wait(50);
    }
    expect(await ended).toEqual([0, null]);
    // Only closing takes the log away; a process that is ended leaves it.
    expect(readdirSync(data).filter((name) => name.startsWith('nianbao.sqlite'))).toEqual(['nianbao.sqlite']);
  },
);

test('a data folder that cannot be used is one Chinese sentence', async (context) => {
  context.skip(browser === null, 'no Chromium, Chrome or Edge');
  const env = { ...process.env, ...noElectron, DISPLAY: ':77', NIANBAO_DATA: join(top, 'package.json') };
  const { status, stderr } = spawnSync(process.execPath, ['electron/boot.mjs', 'start'], {
    cwd: top,
    env,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^不能使用数据文件夹“.+”：.+。\n$/) });
}, 120_000);
