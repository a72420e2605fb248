import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine, type Shown } from '../../electron/services/commands/run.ts';

/** A fresh folder for one test. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `nianbao-${name}-`));
}

/** Runs one command line in this process on a data folder; what it told while it worked comes first. */
export async function nianbao(dataFolder: string, ...args: string[]): Promise<Shown> {
  const told = { out: '', err: '' };
  const { out, err, exit } = await runCommandLine([...args, '--data', dataFolder], (to, line) => {
    told[to] += `${line}\n`;
  });
  return { out: told.out + out, err: told.err + err, exit };
}
