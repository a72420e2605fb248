import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { findElectron } from '../../../electron/host/launch/electron.ts';
import { noDisplay, openDisplay } from '../display.ts';
import { openOutside } from '../outside.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const executablePath = findElectron(top);

test('the program opens in a real Electron: its page, its api, its guards', async (context) => {
  context.skip(executablePath === null, 'no Electron runtime');
  context.skip(!existsSync(join(top, 'out', 'main', 'main.js')), 'the program is not built (npm run build)');
  context.skip(noDisplay !== null, noDisplay ?? '');
  const display = await openDisplay();
  onTestFinished(display.close);
  const data = await mkdtemp(join(tmpdir(), 'nianbao-electron-'));
  onTestFinished(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
  const env = Object.fromEntries(
    Object.entries(display.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const args = process.getuid?.() === 0 ? ['--no-sandbox', top] : [top];

  const app = await _electron.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args,
    env: { ...env, NIANBAO_DATA: data },
  });
  onTestFinished(() => app.close());
  const page = await app.firstWindow();
  await page.getByTestId('sample').first().waitFor();

  expect(page.url()).toMatch(/^app:\/\/nianbao\/index\.html/);
  expect(await page.evaluate(() => Reflect.get(window, 'api').call('app.info', {}))).toMatchObject({
    ok: true,
    value: { shell: 'electron', dataFolder: data, canPickFolder: true },
  });
  expect(await page.evaluate(() => ['require', 'process', 'Buffer'].filter((name) => name in window))).toEqual([]);

  // A page of no policy, asked for by the main process itself: only the guard on requests is left to stop it.
  const outside = await openOutside();
  onTestFinished(outside.close);
  const address = `http://127.0.0.1:${outside.port}`;
  await fetch(`${address}/from-here`);
  const loaded = await app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    const outcome = await window.loadURL(url).then(() => 'loaded', String);
    window.destroy();
    return outcome;
  }, `${address}/from-electron`);
  expect(loaded).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(outside.reached).toEqual(['GET /from-here HTTP/1.1']);

  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toMatch(/^app:\/\/nianbao\//);
  expect(existsSync(join(data, 'nianbao.sqlite'))).toBe(true);
}, 120_000);
