import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { errorSchema, NianbaoError } from '../../shared/api/errors.ts';
import { inThisThread, throwIfCancelled, type Apart, type JobPlace } from '../services/apart.ts';
import type { JobInput, JobName, JobOutput } from '../services/jobs.ts';

/**
 * A job is given up after so long, and when it wants more memory than that: an office PC has other things to do. A file at the edge
 * of what its reader takes is read or refused in a third of that time by a PC of these years; a report takes a second. A
 * thread's own values are bounded by the engine; what stands beside them, bytes of files and unpacked parts, shows in how
 * much the whole process has grown since a file began to be read.
 */
const limits = { reading: 30_000, writing: 180_000, megabytes: 384, youngMegabytes: 32, grownMegabytes: 480 };

/** Milliseconds between two looks at the memory. */
const look = 100;

const residentMegabytes = (): number => process.memoryUsage.rss() / 1024 / 1024;

const isReading: ReadonlySet<JobName> = new Set(['recognise', 'pictures', 'returned']);

/** So long in words. */
const inWords = (milliseconds: number): string =>
  milliseconds % 60_000 === 0 ? `${milliseconds / 60_000}分钟` : `${Math.ceil(milliseconds / 1000)}秒`;

/** What a thread sends back: that it runs, or how its job ended. The value is what the job of that name gives. */
const messageSchema = z.union([
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('done'), value: z.unknown() }),
  z.strictObject({ kind: z.literal('failed'), failure: errorSchema }),
]);

/**
 * Does jobs in threads running the file at `entry` (see electron/worker.ts). One idle thread is kept for the next job.
 * `close` ends them all. Where threads cannot run at all, the jobs are done in this one: slower for the window, never refused.
 */
export function createThreads(entry: URL, bounds = limits, here: Apart = inThisThread): JobPlace {
  const threads = new Set<Worker>();
  let idle: Worker | null = null;

  function begin(): Worker {
    const thread = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes, maxYoungGenerationSizeMb: bounds.youngMegabytes },
    });
    // A thread that waits for work must not keep the program running.
    thread.unref();
    threads.add(thread);
    // An error between two jobs concerns nobody: the thread ends, the next job gets another.
    thread.on('error', () => {});
    thread.once('exit', () => {
      threads.delete(thread);
      if (idle === thread) idle = null;
    });
    return thread;
  }

  function end(thread: Worker): void {
    threads.delete(thread);
    if (idle === thread) idle = null;
    void thread.terminate();
  }

  /** The job in a thread; null where the thread did not even start. */
  function inThread<N extends JobName>(
    name: N,
    input: JobInput<N>,
    signal: AbortSignal,
  ): Promise<{ value: JobOutput<N> } | null> {
    const longest = isReading.has(name) ? bounds.reading : bounds.writing;
    const thread = idle ?? begin();
    const wasRunning = idle !== null;
    idle = null;
    thread.ref();
    return new Promise((resolve, reject) => {
      let ready = wasRunning;
      const finish = (settle: () => void, reusable: boolean): void => {
        clearTimeout(timer);
        clearInterval(watch);
        signal.removeEventListener('abort', onAbort);
        thread.off('message', onMessage).off('error', onError).off('exit', onExit);
        thread.unref();
        if (reusable && idle === null) idle = thread;
        else end(thread);
        settle();
      };
      const giveUp = (error: unknown): void => finish(() => reject(error), false);
      const onAbort = (): void => giveUp(new NianbaoError('cancelled'));
      const onTimeOver = (): void => giveUp(new NianbaoError('took-too-long', { time: inWords(longest) }));
      const onMessage = (raw: unknown): void => {
        const message = messageSchema.parse(raw);
        if (message.kind === 'ready') ready = true;
        else if (message.kind === 'failed')
          finish(() => reject(new NianbaoError(message.failure.code, message.failure.detail)), true);
        // Sent by our own thread, which answers each name with what the table of jobs gives for it.
        else finish(() => resolve({ value: message.value as JobOutput<N> }), true);
      };
      const onEnd = (error: Error): void => (ready ? giveUp(error) : finish(() => resolve(null), false));
      const onError = (error: Error & { code?: string }): void =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp(new NianbaoError('too-much-memory')) : onEnd(error);
      const onExit = (code: number): void => onEnd(new Error(`a thread ended by itself with ${code}`));
      const timer = setTimeout(onTimeOver, longest);
      const before = residentMegabytes();
      const onLook = (): void => {
        if (residentMegabytes() - before > bounds.grownMegabytes) giveUp(new NianbaoError('too-much-memory'));
      };
      const watch = isReading.has(name) ? setInterval(onLook, look) : undefined;
      signal.addEventListener('abort', onAbort, { once: true });
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      thread.postMessage({ name, input });
    });
  }

  return {
    apart: async (name, input, signal) => {
      throwIfCancelled(signal);
      const done = await inThread(name, input, signal);
      return done === null ? await here(name, input, signal) : done.value;
    },
    close: () => {
      for (const thread of threads) end(thread);
    },
  };
}
