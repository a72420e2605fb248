import { useCallback, useRef, useState } from 'react';
import type { Progress } from '../../shared/api/progress.ts';
import { call } from '../api/call.ts';

/** How often one asks how far a work is. What is over before the first time is never shown as long. */
const interval = 400;

/** A work the services do for the window: how far it is, once it has turned out to be long, and a way to stop it. */
export function useLongWork() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const current = useRef('');

  /** Runs a task that passes this id on to its call. Rejects as the task does: with `cancelled` where it was stopped. */
  const begin = useCallback(async <T>(task: (work: string) => Promise<T>): Promise<T> => {
    const work = crypto.randomUUID();
    current.current = work;
    const show = (now: Progress | null): void => {
      if (current.current === work) setProgress(now);
    };
    // An answer that fails says nothing about the work, which answers for itself.
    const ask = (): void => void call('work.progress', { work }).then(show, () => undefined);
    const timer = setInterval(ask, interval);
    try {
      return await task(work);
    } finally {
      clearInterval(timer);
      show(null);
      // An answer still on its way is about a work that is over.
      if (current.current === work) current.current = '';
    }
  }, []);

  const cancel = useCallback(() => void call('work.cancel', { work: current.current }).catch(() => undefined), []);
  return { progress, begin, cancel };
}
