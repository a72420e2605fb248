import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { NianbaoError, sentence } from '../../shared/api/errors.ts';
import { sha256 } from '../documents/sha256.ts';
import { failureOf } from './failure-of.ts';
import { fileError } from './file-error.ts';

export type FileToWrite = { path: string; bytes: Uint8Array };

const tries = 20;
const lockedCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Whether the system says that a file is held by somebody else, or not ours to touch. */
export const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && lockedCodes.has(error.code);

/** On Windows a virus scanner or backup program may hold a fresh file for a moment; waiting is the cure. */
async function patiently(path: string, act: () => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      act();
      return;
    } catch (error) {
      if (!isLocked(error) || process.platform !== 'win32') throw error;
      if (attempt === tries) throw new NianbaoError('file-busy', { path });
      await pause(100);
    }
  }
}

/** Windows renames over no file that a program has open: asked for before anything is replaced. Elsewhere any name can be. */
async function requireReplaceable(path: string): Promise<void> {
  if (process.platform === 'win32' && existsSync(path)) await patiently(path, () => closeSync(openSync(path, 'r+')));
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

type Staged = FileToWrite & { beside: string };

const besideOf = (path: string): string =>
  join(dirname(path), `.${parse(path).name.slice(0, 20)}.${randomBytes(6).toString('hex')}.tmp`);

/** Writes the bytes beside the path, flushed and read back. */
async function stage({ path, bytes, beside }: Staged): Promise<void> {
  try {
    await requireReplaceable(path);
    writeThrough(beside, bytes);
    if (sha256(readFileSync(beside)) !== sha256(bytes))
      throw new NianbaoError('unexpected', { detail: `写入后核对不一致：${path}` });
  } catch (error) {
    throw fileError(error, path);
  }
}

async function land({ path, beside }: Staged): Promise<void> {
  try {
    await patiently(path, () => renameSync(beside, path));
    syncFolder(dirname(path));
  } catch (error) {
    throw fileError(error, path);
  }
}

/**
 * Writes files that belong together. All of them are written beside their paths, flushed and read back before the first
 * is renamed into place, so that whatever fails until then leaves the folder as it was; each path holds either what was
 * there before or all of the new bytes. `landed` is called for each file as soon as it is in its place.
 *
 * Throws the failures of file-error.ts where nothing was changed, and export-half, which names both, where some
 * files are in place already.
 */
export async function writeTogether<F extends FileToWrite>(
  files: readonly F[],
  landed: (file: F) => void,
): Promise<void> {
  const staged = files.map((file) => ({ file, path: file.path, bytes: file.bytes, beside: besideOf(file.path) }));
  let inPlace = 0;
  try {
    for (const one of staged) await stage(one);
    for (const one of staged) {
      await land(one);
      inPlace += 1;
      landed(one.file);
    }
  } catch (error) {
    if (inPlace === 0 || inPlace === files.length) throw error;
    const names = (some: readonly FileToWrite[]) => some.map(({ path }) => basename(path)).join('、');
    const [written, missing] = [names(files.slice(0, inPlace)), names(files.slice(inPlace))];
    throw new NianbaoError('export-half', { written, missing, why: sentence(failureOf(error)) });
  } finally {
    for (const { beside } of staged) rmSync(beside, { force: true });
  }
}
