import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NianbaoError } from '../../shared/api/errors.ts';
import { inOrder, isPassedOver, mostFiles } from '../../shared/import-many/choose.ts';
import { fileError } from './file-error.ts';
import type { OneOfMany } from './import-many.ts';
import { readBytes } from './read-file.ts';

/** The files to import, in the order in which they are, and how many in folders were passed over. */
export type FilesIn = { files: OneOfMany[]; passedOver: number };

/**
 * The files these paths name: a file itself, of a folder all in it and in its subfolders but hidden and temporary ones, and links,
 * which may lead in circles. Throws file-missing and file-no-permission for a path that was named, too-many-files,
 * and nothing-to-import where there is no file at all. A folder within a folder that may not be read is a file that fails.
 */
export function filesIn(paths: readonly string[]): FilesIn {
  const found = new Map<string, OneOfMany>();
  let passedOver = 0;

  const add = (path: string, read: () => Uint8Array = () => readBytes(path)): void => {
    found.set(path, { path, name: basename(path), read });
    if (found.size > mostFiles) throw new NianbaoError('too-many-files', { most: String(mostFiles) });
  };
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (isPassedOver(entry.name) || !(entry.isFile() || entry.isDirectory())) passedOver += 1;
      else if (entry.isFile()) add(path);
      else within(path);
    }
  };
  const within = (folder: string): void => {
    try {
      walk(folder);
    } catch (error) {
      if (error instanceof NianbaoError) throw error;
      const failure = fileError(error, folder);
      add(folder, () => {
        throw failure;
      });
    }
  };
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) walk(path);
      else add(path);
    } catch (error) {
      throw fileError(error, path);
    }
  }
  if (found.size === 0) throw new NianbaoError('nothing-to-import', { path: paths.join('、') });
  return { files: inOrder([...found.values()], ({ path }) => path), passedOver };
}
