import { delimiter, posix, win32 } from 'node:path';
import { NianbaoError } from '../../../shared/api/errors.ts';

type Machine = {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
};

/** Snap's Chromium comes last: it may not write a profile outside its own folder. */
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const linuxPlaces = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];

const windowsRoots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of an installed Chromium, Chrome or Edge, or null. NIANBAO_BROWSER names one and wins; if nothing is there,
 * throws file-missing rather than quietly taking another.
 */
export function findBrowser({ platform, env, exists }: Machine): string | null {
  const named = env['NIANBAO_BROWSER'];
  if (named) {
    if (!exists(named)) throw new NianbaoError('file-missing', { path: named });
    return named;
  }
  return candidates(platform, env).find(exists) ?? null;
}

function candidates(platform: NodeJS.Platform, env: Machine['env']): string[] {
  if (platform === 'darwin') return macPlaces;
  if (platform === 'win32') {
    const roots = windowsRoots.flatMap((name) => env[name] ?? []);
    return windowsPlaces.flatMap((place) => roots.map((root) => win32.join(root, place)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/') && !isSnap(folder));
  return [...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name))), ...linuxPlaces];
}

const isSnap = (folder: string): boolean => folder.startsWith('/snap/');
