import { NianbaoError } from '../../shared/api/errors.ts';
import type { ImportResult } from '../../shared/import-many/result.ts';
import { failureOf } from './failure-of.ts';
import { importOne, type Into, type Wanted } from './import-one.ts';
import type { LongWork } from './long-work.ts';

/** A file of many: what it is called in the list, its name, and its bytes, which are read when its turn comes. */
export type OneOfMany = { path: string; name: string; read: () => Uint8Array };

/**
 * Imports files one after another; a result for each, in their order. A file that cannot be read or recognised stops none of
 * the others, and what is imported is in the library before the next one begins: after a crash, or when `work` is stopped in
 * between, it is there, and the rest waits. `done` is told of each as it is done. Rejects with what concerns all files (see importOne), having kept what was done.
 */
export async function importMany(
  into: Into,
  files: readonly OneOfMany[],
  wanted: Wanted,
  work: LongWork,
  done: (file: OneOfMany, result: ImportResult) => void = () => undefined,
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for (const file of files) {
    work.step(`正在导入${file.path}`, results.length, files.length);
    const result = work.signal.aborted ? waiting : await inTurn(into, file, wanted, work.signal);
    results.push(result);
    done(file, result);
  }
  return results;
}

const waiting: ImportResult = { outcome: 'waiting' };

async function inTurn(into: Into, file: OneOfMany, wanted: Wanted, signal: AbortSignal): Promise<ImportResult> {
  const bytes = bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    return await importOne(into, { name: file.name, bytes }, wanted, signal);
  } catch (error) {
    if (error instanceof NianbaoError && error.failure.code === 'cancelled') return waiting;
    throw error;
  }
}

function bytesOf(file: OneOfMany): Uint8Array | ImportResult {
  try {
    return file.read();
  } catch (error) {
    return { outcome: 'failed', failure: failureOf(error) };
  }
}
