import { parentPort } from 'node:worker_threads';
import { failureOf } from './services/failure-of.ts';
import { runJob } from './services/jobs.ts';

/** The thread in which jobs are done: one message a job, one answer a job, failures as data. */
parentPort?.on('message', ({ name, input }: { name: string; input: unknown }) => {
  runJob(name, input).then(
    (value) => parentPort?.postMessage({ kind: 'done', value }),
    (error: unknown) => parentPort?.postMessage({ kind: 'failed', failure: failureOf(error) }),
  );
});
parentPort?.postMessage({ kind: 'ready' });
