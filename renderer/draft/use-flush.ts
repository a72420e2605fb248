import { useEffect } from 'react';
import type { Draft } from './draft.ts';

/**
 * Sends what waits as soon as the window may go away: it lost the focus, was hidden, or is being closed. Where the store
 * has refused something, closing asks first: what is only in this window would be gone.
 */
export function useFlushOnLeaving(draft: Draft): void {
  useEffect(() => {
    const flush = (): void => void draft.flush();
    const ask = (event: BeforeUnloadEvent): void => {
      flush();
      if (draft.holds()) event.preventDefault();
    };
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [draft]);
}
