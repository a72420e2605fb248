import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NianbaoError } from '../../shared/api/errors.ts';

/**
 * The absolute path of a folder that is there. Throws folder-missing for anything else: handing a file to the system's
 * "open" would run it.
 */
export async function requireFolder(path: string): Promise<string> {
  const folder = resolve(path);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new NianbaoError('folder-missing', { path: folder });
  return folder;
}

/** What is said where the system has nothing to show a folder with. */
export const cannotShow = (folder: string): NianbaoError =>
  new NianbaoError('not-available', { what: `打开文件夹“${folder}”` });
