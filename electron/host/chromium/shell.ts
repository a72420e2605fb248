import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Shell } from '../../services/shell.ts';
import { cannotShow, requireFolder } from '../folder.ts';

const openers: Partial<Record<NodeJS.Platform, string>> = { win32: 'explorer.exe', darwin: 'open' };

/** Some desktops' opener stays for as long as the folder is shown: after this many ms it has worked. */
const patienceMs = 3_000;

/** The Chromium window's shell: a browser page cannot ask for a folder's path, so the clerk types it. */
export const chromiumShell: Shell = {
  kind: 'chromium',
  canPickFolder: false,
  pickFolder: () => Promise.resolve(null),
  openFolder: (path) => openFolder(path, openers[process.platform] ?? 'xdg-open'),
};

/** Shows a folder with the system's opener. Throws folder-missing, or not-available where there is none. */
export async function openFolder(path: string, opener: string): Promise<void> {
  const folder = await requireFolder(path);
  const child = spawn(opener, [folder], { detached: true, stdio: 'ignore' });
  child.unref();
  const exit = once(child, 'exit').then(([code]: unknown[]) => code);
  const code = await Promise.race([exit, wait(patienceMs, 0, { ref: false })]).catch(() => 'no opener');
  // Explorer exits with 1 even when it has shown the folder.
  if (code !== 0 && !(opener === 'explorer.exe' && code === 1)) throw cannotShow(folder);
}
