import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../electron/host/chromium/find.ts';

/** Draws icon.png and icon.ico from icon.svg: `npm run icons`, after the drawing was changed. */

const pngSize = 512;
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
const at = (name: string): URL => new URL(name, import.meta.url);

const executablePath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
if (executablePath === null) throw new Error('no Chromium, Chrome or Edge to draw with');
const svg = await readFile(at('icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
await writeFile(at('icon.png'), await draw(browser, pngSize));
const images = [];
for (const size of icoSizes) images.push({ size, png: await draw(browser, size) });
await writeFile(at('icon.ico'), ico(images));
await browser.close();

async function draw(browser: Browser, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** An ICO file of PNG images: a header of 6 bytes, 16 bytes an image, the images. Sizes of 256 are written as 0. */
function ico(images: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of images.entries()) {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}
