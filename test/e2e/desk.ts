import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openChromiumWindow, type ChromiumWindow } from '../../electron/chromium.ts';
import { findBrowser } from '../../electron/host/chromium/find.ts';
import { openProgram } from '../../electron/services/program.ts';
import { temporaryFolder } from '../support/command-line.ts';

const rendererFolder = fileURLToPath(new URL('../../out/renderer', import.meta.url));

function browser(): string | null {
  try {
    return findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  } catch {
    return null;
  }
}

const executablePath = browser();

/** Why the window cannot be opened here; null where it can. */
export const noWindow: string | null =
  executablePath === null
    ? 'no installed Chromium, Chrome or Edge'
    : existsSync(join(rendererFolder, 'index.html'))
      ? null
      : 'the window is not built: npm run build';

export type Desk = { window: ChromiumWindow; page: Page; opened: string[]; problems: string[] };

/** Opens the real program on a data folder in a real window of that size, with the real store and writers behind it. */
export async function openDesk(dataFolder: string, size = { width: 1280, height: 720 }): Promise<Desk> {
  const opened: string[] = [];
  const shell = {
    kind: 'chromium' as const,
    canPickFolder: false,
    pickFolder: () => Promise.resolve(null),
    openFolder: (folder: string) => {
      opened.push(folder);
      return Promise.resolve();
    },
  };
  const window = await openChromiumWindow({
    program: openProgram({ dataFolder, shell, version: '0.0.0' }),
    rendererFolder,
    profile: temporaryFolder('profile'),
    executablePath: executablePath ?? '',
    headless: true,
  });
  const { page } = window;
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.setViewportSize(size);
  await page.getByTestId('new-report').or(page.getByTestId('save-state')).waitFor();
  return { window, page, opened, problems };
}

/** Waits until everything typed is acknowledged by the store. */
export async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(350);
  await page.getByTestId('save-state').filter({ hasText: '已保存' }).waitFor();
}

/** Has the files made, and says why they are wanted where the report has errors. */
export async function exportFiles(page: Page): Promise<void> {
  await page.getByTestId('export').click();
  const asked = page.getByTestId('despite');
  await asked.or(page.getByTestId('export-path').first()).waitFor();
  if (!(await asked.isVisible())) return;
  await asked.click();
  await page.getByTestId('despite-reason').fill('先送领导审阅');
  await page.keyboard.press('Enter');
}
