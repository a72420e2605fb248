import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../electron/services/commands/run.ts';

/** A fresh folder for one test. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `nianbao-${name}-`));
}

/** Runs one command line in this process on a data folder. */
export function nianbao(dataFolder: string, ...args: string[]) {
  return runCommandLine([...args, '--data', dataFolder]);
}
