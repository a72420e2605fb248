import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const folder = join(shared, 'seeds');

/** Why tests over the real documents cannot run here; null where they can. */
export const noSeeds: string | null = existsSync(folder) ? null : `the folder of real documents is not here: ${folder}`;

/** The path of the real document whose file name begins with these three digits. */
export function seedPath(number: string): string {
  const name = readdirSync(folder).find((one) => one.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`no seed ${number}`);
  return join(folder, name);
}

type Column = 'S1' | 'S3' | 'S4';

/** The figures of a seed by indicator id, as the reference lists them cell by cell; null for a blank cell. */
export function expectedFigures(column: Column): Map<string, string | null> {
  const lines = readFileSync(join(shared, 'reference', 'domain.md'), 'utf8').split('\n');
  const head = lines.findIndex((line) => line.startsWith('no\tid\tlv\tind\tlabel'));
  const at = (lines[head] ?? '').split('\t').indexOf(column);
  const figures = new Map<string, string | null>();
  for (const line of lines.slice(head + 1)) {
    if (line.startsWith('```')) break;
    const cells = line.split('\t');
    if (cells[6] === 'head') continue;
    const value = cells[at] ?? '';
    figures.set(cells[1] ?? '', value === '∅' ? null : value);
  }
  return figures;
}
