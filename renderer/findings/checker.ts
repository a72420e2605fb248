import type { Finding } from '../../shared/checks/finding.ts';
import { runChecks } from '../../shared/checks/engine.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Draft, DraftState } from '../draft/draft.ts';

/** Runs the checks over the opened report whenever it has changed and the clerk pauses. */
export type Checker = {
  /** The latest findings; null until the first run is over. */
  get: () => readonly Finding[] | null;
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
};

/** What is checked, and word of every change to it. */
type Checked = Pick<Draft, 'subscribe'> & { get: () => Pick<DraftState, 'report' | 'form'> };

/** Runs something once the window has nothing better to do, and gives back how to cancel it. */
export type Later = (run: () => void) => () => void;

/**
 * A checker of a draft against last year's report. The rules are those the services run, over the report as it stands on
 * the screen, so both say the same of a saved report.
 */
export function createChecker(draft: Checked, previous: Report | null, later: Later): Checker {
  let findings: readonly Finding[] | null = null;
  let checked: Report | null = null;
  let cancel: (() => void) | null = null;
  const listeners = new Set<() => void>();

  function run(): void {
    cancel = null;
    const { report, form } = draft.get();
    checked = report;
    const next = runChecks({ report, form, previous });
    if (findings !== null && JSON.stringify(next) === JSON.stringify(findings)) return;
    findings = next;
    for (const listener of listeners) listener();
  }

  function plan(): void {
    if (draft.get().report === checked) return;
    cancel?.();
    cancel = later(run);
  }

  const stopListening = draft.subscribe(plan);
  plan();
  return {
    get: () => findings,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      cancel?.();
      stopListening();
    },
  };
}
