import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { NianbaoError } from '../../shared/api/errors.ts';
import { makeFolder } from '../store/make-folder.ts';
import { fileError, folderError } from './file-error.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const renameTries = 20;
const lockedCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);

const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && lockedCodes.has(error.code);

/** On Windows a virus scanner or backup program may hold a fresh file for a moment; waiting is the cure. */
async function renameIntoPlace(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!isLocked(error) || process.platform !== 'win32') throw error;
      if (attempt === renameTries) throw new NianbaoError('file-busy', { path: to });
      await pause(100);
    }
  }
}

/** Makes a rename durable; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeThrough(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx');
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file so that its path holds either what was there before or all of the new bytes: written beside, flushed,
 * renamed into place, read back. Returns the SHA-256 of what was read back. Throws the failures of file-error.ts.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<string> {
  const folder = dirname(path);
  const beside = join(folder, `.${parse(path).name.slice(0, 20)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeThrough(beside, bytes);
    await renameIntoPlace(beside, path);
    syncFolder(folder);
    const found = sha256(readFileSync(path));
    if (found !== sha256(bytes)) throw new NianbaoError('unexpected', { detail: `写入后核对不一致：${path}` });
    return found;
  } catch (error) {
    rmSync(beside, { force: true });
    throw fileError(error, path);
  }
}

/** Makes the folder if it is not there. Throws folder-not-writable, file-no-permission or disk-full. */
export function ensureFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw folderError(error, folder);
  }
}

const numberedNames = 1000;

/**
 * The path to write a file to. A file that is already there is replaced only if it is the one this program wrote there
 * before (`ours` is its SHA-256); anything else, such as a copy edited in Word, is kept and the new one gets a number.
 */
export function freePath(
  folder: string,
  name: string,
  bytes: Uint8Array,
  ours: (path: string) => string | null,
): string {
  const { name: stem, ext } = parse(name);
  for (let number = 1; number < numberedNames; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem}（${number}）${ext}`);
    if (!existsSync(path)) return path;
    try {
      const there = sha256(readFileSync(path));
      if (there === ours(path) || there === sha256(bytes)) return path;
    } catch (error) {
      if (!isLocked(error)) throw fileError(error, path);
    }
  }
  throw new NianbaoError('folder-not-writable', { path: folder });
}
