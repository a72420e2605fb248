import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fillLibrary } from './many-reports.ts';

let made: string | null = null;

/** A folder with the fullest library, a copy of its own for every caller: filling one takes half a minute. */
export function mostLibrary(folder: string, quick: boolean): string {
  made ??= make(dirname(folder), quick);
  const dataFolder = join(folder, 'data');
  cpSync(made, dataFolder, { recursive: true });
  return dataFolder;
}

function make(beside: string, quick: boolean): string {
  mkdirSync(beside, { recursive: true });
  const template = mkdtempSync(join(beside, 'bench-library-'));
  process.once('exit', () => rmSync(template, { recursive: true, force: true, maxRetries: 5 }));
  fillLibrary(template, 'most', quick);
  return template;
}
