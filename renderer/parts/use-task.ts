import { useCallback, useState } from 'react';
import type { Failure } from '../../shared/api/errors.ts';
import { toFailure } from '../api/failure.ts';

/** Runs what a control starts, tells whether it is under way, and keeps the last failure as data for a notice beside the control. */
export function useTask() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(async <T>(task: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setFailure(null);
    try {
      return await task();
    } catch (thrown) {
      const failed = toFailure(thrown);
      // Who stopped it knows.
      if (failed.code !== 'cancelled') setFailure(failed);
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => setFailure(null), []);
  return { busy, failure, run, forget, fail: setFailure };
}
