import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { NianbaoError } from '../../shared/api/errors.ts';
import { sha256 } from '../documents/sha256.ts';
import type { ExportLog } from './export-log.ts';
import { fileError } from './file-error.ts';
import { isLocked } from './write-file.ts';

const numberedNames = 1000;

/**
 * The path to write a report's file to. What is there already is replaced only if it is, byte for byte, what this same
 * report wrote there before, or what is about to be written anyway; everything else gets a number beside it: a copy
 * edited in Word, another report's file of the same agency and year, a folder of that name.
 */
export function freePath(folder: string, name: string, bytes: Uint8Array, last: ExportLog['last']): string {
  const { name: stem, ext } = parse(name);
  for (let number = 1; number < numberedNames; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem}（${number}）${ext}`);
    if (!existsSync(path) || mayReplace(path, bytes, last)) return path;
  }
  throw new NianbaoError('folder-not-writable', { path: folder });
}

function mayReplace(path: string, bytes: Uint8Array, last: ExportLog['last']): boolean {
  const there = digestOf(path);
  if (there === null) return false;
  const written = last(path);
  if (written?.sha256 === there) return written.own;
  return there === sha256(bytes);
}

/** The SHA-256 of the file, null for what is no file or may not be looked at. */
function digestOf(path: string): string | null {
  try {
    return statSync(path).isFile() ? sha256(readFileSync(path)) : null;
  } catch (error) {
    if (isLocked(error)) return null;
    throw fileError(error, path);
  }
}
