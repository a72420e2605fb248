import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { contract, openedSchema, type WrittenFile } from '../../shared/api/contract.ts';
import { ask, programOn } from './make/program.ts';
import type { Pair } from './subject.ts';

/** How hard the writers compress. */
const level = 6;

/**
 * Exporting the sample report as one kind of file, over the one exported before, beside zipping the same parts and
 * forcing the same bytes to the same disk.
 */
export async function exportPair(folder: string, kind: WrittenFile['kind']): Promise<Pair> {
  const program = programOn(folder);
  const { id } = openedSchema.parse(await ask(program, 'library.sample', {}));
  const request = { id, folder: join(folder, 'exported'), only: [kind] };
  const first = contract['report.export'].output.parse(await ask(program, 'report.export', request));
  const bytes = readFileSync(first.files[0]?.path ?? '');
  const parts = unzipSync(bytes);
  mkdirSync(join(folder, 'bare'));
  const path = join(folder, 'bare', `bare.${kind}`);
  return {
    program: async () => void (await ask(program, 'report.export', request)),
    floor: () => {
      zipSync(parts, { level });
      writeThrough(path, bytes);
    },
    close: () => program.close(),
  };
}

function writeThrough(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w');
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
