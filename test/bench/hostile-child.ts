import { basename } from 'node:path';
import { createThreads } from '../../electron/host/worker-threads.ts';
import { failureOf } from '../../electron/services/failure-of.ts';
import { readBytes } from '../../electron/services/read-file.ts';
import { sentence } from '../../shared/api/errors.ts';
import { forms } from '../../shared/forms/forms.ts';

const worker = new URL('../../electron/worker.ts', import.meta.url);
const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

/** Reads the file it is given in a job, as the program does, and prints what that took: see costSchema of hostile.ts. */
async function cost(path: string) {
  const { apart, close } = createThreads(worker, undefined, () => Promise.reject(new Error('no thread')));
  const job = (file: { name: string; bytes: Uint8Array }) =>
    apart('recognise', { ...file, year: null, form: null, known: forms }, new AbortController().signal);
  await job({ name: '空.txt', bytes: Buffer.from('没有报告') });
  const idle = megabytes();
  const [start, worked] = [performance.now(), process.cpuUsage()];
  const outcome = await outcomeOf(async () => await job({ name: basename(path), bytes: readBytes(path) }));
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(worked);
  close();
  return {
    name: basename(path),
    milliseconds,
    cpu: (user + system) / 1000,
    idleMb: idle,
    peakMb: megabytes(),
    outcome,
  };
}

async function outcomeOf(read: () => Promise<{ pieces: readonly unknown[] }>): Promise<string> {
  try {
    return `读出${(await read()).pieces.length}段`;
  } catch (error) {
    return sentence(failureOf(error));
  }
}

process.stdout.write(JSON.stringify(await cost(process.argv[2] ?? '')));
