import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { usePrevious } from '../draft/previous.tsx';
import { createChecker, type Checker, type Later } from './checker.ts';

const FindingsContext = createContext<Checker | null>(null);

/** Long enough that nothing is remarked between two words. */
const pause = 700;

const whenIdle: Later = (run) => {
  let idle = 0;
  const timer = window.setTimeout(() => {
    idle = window.requestIdleCallback(run, { timeout: 2_000 });
  }, pause);
  return () => {
    window.clearTimeout(timer);
    window.cancelIdleCallback(idle);
  };
};

/** Keeps the findings of the opened report up to date while one writes. */
export function FindingsProvider({ children }: { children: ReactNode }) {
  const draft = useDraft();
  const previous = usePrevious();
  const [checker, setChecker] = useState<Checker | null>(null);
  useEffect(() => {
    if (previous === undefined) return;
    const made = createChecker(draft, previous?.report ?? null, whenIdle);
    setChecker(made);
    return () => made.stop();
  }, [draft, previous]);
  return <FindingsContext value={checker}>{children}</FindingsContext>;
}

const nothing = (): (() => void) => () => undefined;

/** What the checks found; null until they have run for the first time. */
export function useFindings(): readonly Finding[] | null {
  const checker = useContext(FindingsContext);
  return useSyncExternalStore(checker?.subscribe ?? nothing, () => checker?.get() ?? null);
}
