import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../../electron/host/chromium/find.ts';

type Dispatch = (name: string, input: unknown) => Promise<unknown>;

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
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

/** An installed browser, or '' where there is none and tests of the window are skipped. */
export const browserPath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync }) ?? '';

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });

/** Of what is shipped, or of what also warns of its author's mistakes, React's and antd's own, and takes twice as long. */
export type RendererMode = 'production' | 'development';

/** Builds the renderer into a folder of its own. */
export async function buildRenderer(mode: RendererMode): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'nianbao-renderer-'));
  const before = process.env.NODE_ENV;
  // Never the test runner's own “test”: antd then gives all its dialogs and lists one id, and Esc and Tab take them for one.
  process.env.NODE_ENV = mode;
  try {
    await build({
      configFile: false,
      mode,
      root: fileURLToPath(new URL('../../../renderer', import.meta.url)),
      base: './',
      logLevel: 'error',
      plugins: [react()],
      build: {
        outDir,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        minify: mode === 'production',
        chunkSizeWarningLimit: 10_000,
      },
    });
  } finally {
    process.env.NODE_ENV = before;
  }
  return outDir;
}

/** Serves a built renderer on this machine only, under the CSP of the hosts. */
export async function serveRenderer(folder: string): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? 'index.html' : path.slice(1);
    if (path === '/blank') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title></title>');
      return;
    }
    if (path.startsWith('/picture/')) {
      response.writeHead(200, { 'content-type': 'image/png' }).end(onePixel);
      return;
    }
    readFile(join(folder, file)).then(
      (body) => {
        const type = types[extname(file)] ?? 'application/octet-stream';
        if (type !== 'text/html')
          response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body);
        else {
          response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
          response.end(body.toString().replace('__CSP_NONCE__', 'testnonce'));
        }
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export type TestWindow = { page: Page; problems: string[]; close: () => Promise<void> };

/** An empty window of a real Chromium in which `dispatch` stands where the services stand; go to the renderer next. */
export async function openWindow(
  browser: Browser,
  dispatch: Dispatch,
  size: { width: number; height: number } = { width: 1280, height: 720 },
): Promise<TestWindow> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const problems: string[] = [];
  await context.exposeFunction('__call', dispatch);
  await context.addInitScript(() => {
    const raw = (globalThis as unknown as { __call: Dispatch }).__call;
    Object.defineProperty(globalThis, 'api', { value: { call: (name: string, input: unknown) => raw(name, input) } });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    const favicon = message.location().url.endsWith('/favicon.ico');
    if (!favicon && (message.type() === 'error' || message.type() === 'warning')) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error.stack ?? error)));
  return { page, problems, close: () => context.close() };
}
