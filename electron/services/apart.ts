import { setImmediate } from 'node:timers/promises';
import { NianbaoError } from '../../shared/api/errors.ts';
import { jobs, type JobInput, type JobName, type JobOutput } from './jobs.ts';

/**
 * Does a job where it does not hold up the window. Rejects with what the job throws, with `cancelled` as soon as the
 * signal says so, and with `took-too-long` or `too-much-memory` where the place has such limits.
 */
export type Apart = <N extends JobName>(name: N, input: JobInput<N>, signal: AbortSignal) => Promise<JobOutput<N>>;

/** Where jobs are done, and how what is under way there is ended with the program. */
export type JobPlace = { apart: Apart; close: () => void };

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new NianbaoError('cancelled');
}

/** In this thread, for a command that has nothing else to do: it can be cancelled before and after, not in between. */
export const inThisThread: Apart = async (name, input, signal) => {
  await setImmediate();
  throwIfCancelled(signal);
  const done = await jobs[name](input);
  throwIfCancelled(signal);
  return done;
};
