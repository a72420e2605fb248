import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { hostileFiles } from './make/hostile/files.ts';

const child = fileURLToPath(new URL('hostile-child.ts', import.meta.url));

/** What the reading of one file cost: `cpu` is the time worked, by all threads; `idleMb` the memory before it. */
const costSchema = z.strictObject({
  name: z.string(),
  milliseconds: z.number(),
  cpu: z.number(),
  idleMb: z.number(),
  peakMb: z.number(),
  outcome: z.string(),
});
type Cost = z.infer<typeof costSchema>;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)}秒`;
const line = ({ name, milliseconds, cpu, idleMb, peakMb, outcome }: Cost): string =>
  `${name}\t${seconds(milliseconds)}\t计算${seconds(cpu)}\t内存${Math.round(idleMb)}→${Math.round(peakMb)} MB\t${outcome}`;

/**
 * `npm run bench -- hostile [words]`: reads each file made to overload the readers (those whose names hold the words) as the
 * program does, in a process of its own, and prints what that took and what was said. Each file is made in `folder`, measured
 * and removed. Answers 1 where a process ended without an outcome.
 */
export async function hostile([words = '']: readonly string[], folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const place = mkdtempSync(join(folder, 'hostile-'));
  let exit = 0;
  try {
    for (const { name, make } of hostileFiles.filter((file) => file.name.includes(words))) {
      const path = join(place, name);
      writeFileSync(path, make());
      try {
        const { stdout } = await promisify(execFile)(process.execPath, [child, path]);
        console.log(line(costSchema.parse(JSON.parse(stdout))));
      } catch (error) {
        exit = 1;
        console.log(`${name}\t${error instanceof Error ? error.message : ''}`);
      }
      rmSync(path);
    }
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
  return exit;
}
