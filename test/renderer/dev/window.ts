import { readFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';

type Dispatch = (name: string, input: unknown) => Promise<unknown>;

const origin = 'https://window.invalid';
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Builds the renderer as the hosts serve it, into a folder of its own. */
export async function buildRenderer(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'nianbao-renderer-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('../../../renderer', import.meta.url)),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, minify: false, chunkSizeWarningLimit: 10_000 },
  });
  return outDir;
}

export type TestWindow = { page: Page; problems: string[]; close: () => Promise<void> };

/** The built renderer in a real Chromium under the hosts' CSP, with `dispatch` standing where the services stand. */
export async function openWindow(
  folder: string,
  dispatch: Dispatch,
  size: { width: number; height: number } = { width: 1280, height: 720 },
): Promise<TestWindow> {
  const browser: Browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const problems: string[] = [];
  await context.exposeFunction('__call', dispatch);
  await context.addInitScript(() => {
    const raw = (globalThis as unknown as { __call: Dispatch }).__call;
    Object.defineProperty(globalThis, 'api', { value: { call: (name: string, input: unknown) => raw(name, input) } });
  });
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/picture/')) return route.fulfill({ body: onePixel, contentType: 'image/png' });
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const body = await readFile(join(folder, file)).catch(() => null);
    if (body === null) return route.fulfill({ status: 404, body: '' });
    const page = extname(file) === '.html';
    return route.fulfill({
      body: page ? body.toString().replace('__CSP_NONCE__', 'testnonce') : body,
      contentType: types[extname(file)] ?? 'application/octet-stream',
      headers: page ? { 'content-security-policy': policy } : {},
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error.stack ?? error)));
  await page.goto(`${origin}/`);
  return { page, problems, close: () => browser.close() };
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce-testnonce'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
