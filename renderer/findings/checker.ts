import { checkInSteps, type Checked } from '../../shared/checks/engine.ts';
import type { CheckResult } from '../../shared/checks/result.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Draft, DraftState } from '../draft/draft.ts';

/** Runs the checks over the opened report whenever it has changed and the clerk pauses. */
export type Checker = {
  /** The latest result; null until the first run is over. */
  get: () => CheckResult | null;
  subscribe: (listener: () => void) => () => void;
  holdAgainst: (against: Against) => void;
  stop: () => void;
};

/** What is checked, and word of every change to it. */
type Watched = Pick<Draft, 'subscribe'> & { get: () => Pick<DraftState, 'report' | 'form'> };

/**
 * Does a work step by step whenever the window has nothing better to do, until it says that it is done; gives back how to cancel
 * what is left of it.
 */
export type Later = (step: () => boolean) => () => void;

/** What a report is checked against: last year's, other agencies', what the office has settled; and what of it could not be had. */
export type Against = Pick<Checked, 'previous' | 'office' | 'others' | 'unread'>;

/**
 * A checker of a draft; it begins once it knows what the draft is held against, and again when that is something else. The rules
 * are those the services run, over the report as it stands on the screen, so both say the same of a saved report.
 */
export function createChecker(draft: Watched, later: Later): Checker {
  let result: CheckResult | null = null;
  let against: Against | null = null;
  /** What the result is of. */
  let checked: { report: Report; against: Against } | null = null;
  let cancel: (() => void) | null = null;
  const listeners = new Set<() => void>();

  function tell(next: CheckResult): void {
    if (result !== null && JSON.stringify(next) === JSON.stringify(result)) return;
    result = next;
    for (const listener of listeners) listener();
  }

  function plan(): void {
    cancel?.();
    cancel = null;
    const beside = against;
    if (beside === null || (checked?.report === draft.get().report && checked.against === beside)) return;
    let steps: ReturnType<typeof checkInSteps> | null = null;
    cancel = later(() => {
      const { report, form } = draft.get();
      steps ??= checkInSteps({ report, form, ...beside });
      const step = steps.next();
      if (!step.done) return false;
      cancel = null;
      checked = { report, against: beside };
      tell(step.value);
      return true;
    });
  }

  const stopListening = draft.subscribe(plan);
  return {
    get: () => result,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    holdAgainst: (next) => {
      against = next;
      plan();
    },
    stop: () => {
      cancel?.();
      stopListening();
    },
  };
}
