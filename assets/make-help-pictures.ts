import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChromiumWindow } from '../electron/chromium.ts';
import { findBrowser } from '../electron/host/chromium/find.ts';
import { openProgram } from '../electron/services/program.ts';
import { prepare } from './help-pictures/prepare.ts';
import { take } from './help-pictures/scenes.ts';
import { openConverter } from './help-pictures/webp.ts';

/**
 * Takes the pictures of the help pages from the built program with an invented county's reports, always at the same moment of
 * the same day: `npm run help-pictures`, after a screen was changed. Look at what has changed before it is committed.
 */
const moment = '2026-01-08T02:40:00.000Z';
const size = { width: 1280, height: 720 };

const executablePath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
if (executablePath === null) throw new Error('no Chromium, Chrome or Edge to take pictures with');
const folder = fileURLToPath(new URL('help/pictures', import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), 'nianbao-pictures-'));
// What the window's own clock is set to does not reach the driver, nor the services their own.
process.env['TZ'] = 'Asia/Shanghai';

const shell = {
  kind: 'chromium' as const,
  canPickFolder: true,
  pickFolder: () => Promise.resolve(null),
  openFolder: () => Promise.resolve(),
};
let now = moment;
const program = openProgram({ dataFolder: join(scratch, 'data'), shell, version: '0.0.0', now: () => now });
const ids = await prepare(program.dispatch, (then) => {
  now = then;
});
now = moment;

const window = await openChromiumWindow({
  program,
  rendererFolder: fileURLToPath(new URL('../out/renderer', import.meta.url)),
  profile: join(scratch, 'profile'),
  executablePath,
  headless: true,
});
const { page } = window;
await page.setViewportSize(size);
await page.emulateMedia({ reducedMotion: 'reduce' });
await page.clock.setFixedTime(moment);
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) await rm(join(folder, name));
const converter = await openConverter(executablePath);
await take(page, ids, folder, converter);
await converter.close();
await window.close();
await rm(scratch, { recursive: true, force: true });
