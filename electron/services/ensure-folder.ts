import { existsSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../store/make-folder.ts';
import { folderError } from './file-error.ts';

/**
 * Makes the folder, and those above it, where they are not there. Answers with what takes them away again as far as
 * they are still empty. Throws folder-not-writable, file-no-permission or disk-full, with nothing made.
 */
export function ensureFolder(folder: string): () => void {
  const missing = missingOf(folder);
  const takeBack = (): void => {
    for (const made of missing) {
      try {
        rmdirSync(made);
      } catch {
        // It was never made, or something is in it by now: then it and those above it stay.
      }
    }
  };
  try {
    makeFolder(folder);
  } catch (error) {
    takeBack();
    throw folderError(error, folder);
  }
  return takeBack;
}

/** The folder and those above it that are not there, the deepest first. */
function missingOf(folder: string): string[] {
  return existsSync(folder) || dirname(folder) === folder ? [] : [folder, ...missingOf(dirname(folder))];
}
