import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Output } from '../../shared/api/contract.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { plainOffice } from '../../shared/checks/office.ts';
import type { CheckResult } from '../../shared/checks/result.ts';
import { settled } from '../../shared/checks/settle.ts';
import { call } from '../api/call.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { usePrevious } from '../draft/previous.tsx';
import { useLookup } from '../draft/use-lookup.ts';
import { useOffice } from '../settings/office.tsx';
import { createChecker, type Checker, type Later } from './checker.ts';

const ResultContext = createContext<CheckResult | null>(null);

/** Long enough that nothing is remarked between two words. */
const pause = 700;

/** Less than this is left of a frame for work: then the next one is waited for. */
const spare = 2;

const whenIdle: Later = (step) => {
  let idle = 0;
  const work = (deadline: IdleDeadline): void => {
    do {
      if (step()) return;
    } while (deadline.timeRemaining() > spare);
    idle = window.requestIdleCallback(work, { timeout: 2_000 });
  };
  const timer = window.setTimeout(() => {
    idle = window.requestIdleCallback(work, { timeout: 2_000 });
  }, pause);
  return () => {
    window.clearTimeout(timer);
    window.cancelIdleCallback(idle);
  };
};

const askOthers = (id: string): Promise<Output<'report.others'>> => call('report.others', { id });

/** Keeps the findings of the opened report up to date while one writes. */
export function FindingsProvider({ children }: { children: ReactNode }) {
  const draft = useDraft();
  const previous = usePrevious();
  const { office } = useOffice();
  const others = useLookup(askOthers);
  const [checker, setChecker] = useState<Checker | null>(null);
  useEffect(() => {
    const made = createChecker(draft, whenIdle);
    setChecker(made);
    return () => made.stop();
  }, [draft]);
  useEffect(() => {
    if (previous === undefined || office === undefined || others === undefined) return;
    checker?.holdAgainst({
      previous: previous.found?.report ?? null,
      // Settings that cannot be read are settings nobody made: then every rule speaks, as it does in the services.
      office: office.found ?? plainOffice,
      others: others.found,
      unread: { previous: previous.failure, others: others.failure },
    });
  }, [checker, previous, office, others]);

  const latest = useSyncExternalStore(checker?.subscribe ?? nothing, () => checker?.get() ?? null);
  const dismissals = useDraftState((state) => state.report.dismissals);
  // What is set aside is so at once, not only with the next run of the checks.
  const result = useMemo(
    () => latest && { ...latest, findings: settled(latest.findings, dismissals) },
    [latest, dismissals],
  );
  return <ResultContext value={result}>{children}</ResultContext>;
}

const nothing = (): (() => void) => () => undefined;

const noRemarks: readonly string[] = [];

/** What the checks found, with what is set aside as of now; null until they have run for the first time. */
export const useFindings = (): readonly Finding[] | null => useContext(ResultContext)?.findings ?? null;

/** What the checks had to go without, in a sentence each. */
export const useCheckRemarks = (): readonly string[] => useContext(ResultContext)?.remarks ?? noRemarks;
