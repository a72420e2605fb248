import { useEffect } from 'react';
import type { Draft } from './draft.ts';

/** Sends what waits as soon as the window may go away: it lost the focus, was hidden, or is being closed. */
export function useFlushOnLeaving(draft: Draft): void {
  useEffect(() => {
    const flush = (): void => void draft.flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [draft]);
}
