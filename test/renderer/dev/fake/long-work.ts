import type { Progress } from '../../../../shared/api/progress.ts';
import type { Handlers } from './handlers.ts';

/** The calls that may take long. */
const slow: ReadonlySet<string> = new Set(['import.read', 'import.one', 'report.export']);

/** Long work that never ends unless it is cancelled, once a test has made it stand somewhere. */
export function fakeLongWork(): {
  handlers: Handlers<'work'>;
  stand: (at: Progress | null) => void;
  /** Resolves with whether the call was cancelled. */
  cancelled: (name: string) => Promise<boolean>;
} {
  let progress: Progress | null = null;
  let stop: (() => void) | null = null;
  const handlers: Handlers<'work'> = {
    'work.progress': () => progress,
    'work.cancel': () => {
      stop?.();
      return {};
    },
  };
  return {
    handlers,
    stand: (at) => {
      progress = at;
    },
    cancelled: async (name) => {
      if (progress === null || !slow.has(name)) return false;
      await new Promise<void>((resolve) => (stop = resolve));
      return true;
    },
  };
}
