import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { NianbaoError } from '../../shared/api/errors.ts';
import { defaultExportFolder } from './data-folder.ts';

type Machine = { platform: NodeJS.Platform; home: string };

/**
 * The folder a person typed in the window, as a full path: there is no current folder there that they could know of.
 * A leading ~ is the home folder, except on Windows, where ~ is a name like others. Throws folder-not-absolute; on Windows
 * that includes \folder, which is on whatever drive happens to be current.
 */
export function typedFolder(
  typed: string,
  { platform, home }: Machine = { platform: process.platform, home: homedir() },
): string {
  const path = typed.trim();
  if (platform === 'win32') {
    if (win32.isAbsolute(path) && win32.parse(path).root.length > 1) return win32.normalize(path);
  } else {
    const expanded = path.replace(/^~(?=\/|$)/, () => home);
    if (posix.isAbsolute(expanded)) return posix.normalize(expanded);
  }
  throw new NianbaoError('folder-not-absolute', { path, example: defaultExportFolder() });
}
