import type { Progress } from '../../shared/api/progress.ts';

/** Work that says how far it is and can be told to stop. */
export type LongWork = {
  readonly signal: AbortSignal;
  /** The step that begins now, in Chinese words, and how many of all are done. */
  step: (words: string, done: number, of: number) => void;
};

/** Nobody watches and nobody can stop it. */
export const unwatched: LongWork = { signal: new AbortController().signal, step: () => {} };

type Running = { controller: AbortController; progress: Progress };

/** The long work under way, by the id the window gave it. */
export type Works = {
  /** Runs a task as the work of that id; '' is a work nobody asks about. */
  run: <T>(id: string, task: (work: LongWork) => Promise<T>) => Promise<T>;
  /** How far it is; null when it is over or has not begun. */
  progress: (id: string) => Progress | null;
  /** Stops it where it can be stopped; nothing happens if it is over. */
  cancel: (id: string) => void;
};

export function createWorks(): Works {
  const running = new Map<string, Running>();
  return {
    run: async (id, task) => {
      if (id === '') return await task(unwatched);
      const own: Running = { controller: new AbortController(), progress: { step: '', done: 0, of: 0 } };
      running.set(id, own);
      try {
        return await task({
          signal: own.controller.signal,
          step: (step, done, of) => {
            own.progress = { step, done, of };
          },
        });
      } finally {
        running.delete(id);
      }
    },
    progress: (id) => running.get(id)?.progress ?? null,
    cancel: (id) => running.get(id)?.controller.abort(),
  };
}
