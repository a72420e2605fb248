import { useCallback, useState } from 'react';
import type { Failure } from '../../shared/api/errors.ts';
import { toFailure } from '../api/failure.ts';

/** Runs one asynchronous task at a time and keeps its failure as data, for a notice beside what started it. */
export function useTask() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(async <T>(task: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setFailure(null);
    try {
      return await task();
    } catch (thrown) {
      setFailure(toFailure(thrown));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => setFailure(null), []);
  return { busy, failure, run, forget, fail: setFailure };
}
