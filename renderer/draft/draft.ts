import type { Opened } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/api/errors.ts';
import { findForm } from '../../shared/forms/forms.ts';
import type { Form } from '../../shared/forms/form.ts';
import { none } from '../../shared/forms/none.ts';
import { applyChange, type Change } from '../../shared/report/change.ts';
import type { Report, Status } from '../../shared/report/report.ts';
import { toFailure } from '../api/failure.ts';
import { acknowledged, emptyQueue, enqueue, isIdle, refused, take, type Queue } from './queue.ts';

export type SaveState = { kind: 'saved'; at: string } | { kind: 'saving' } | { kind: 'failed'; failure: Failure };

/** Everything the window shows of the opened report. Replaced, never changed in place. */
export type DraftState = {
  report: Report;
  form: Form;
  status: Status;
  save: SaveState;
  /** What was typed into number cells and is no number, by indicator; it stays in sight and is never stored. */
  notNumbers: Readonly<Record<string, string>>;
  /** Grows when the report was replaced from the store, so that editors start afresh. */
  epoch: number;
};

export type Saved = { revision: number; savedAt: string };

/** What a draft needs from outside: the services, and a clock that calls later and gives back how to cancel. */
export type DraftPorts = {
  change: (base: number, changes: Change[]) => Promise<Saved>;
  status: (base: number, status: Status) => Promise<Saved>;
  open: () => Promise<Opened>;
  later: (milliseconds: number, run: () => void) => () => void;
};

export type Draft = {
  readonly id: string;
  get: () => DraftState;
  subscribe: (listener: () => void) => () => void;
  /** Applies the change at once and sends it within 250 ms. */
  change: (change: Change) => void;
  /** Sends what waits; true once everything is written, false if the store refused. */
  flush: () => Promise<boolean>;
  setStatus: (status: Status) => Promise<void>;
  setNotNumber: (indicator: string, text: string | null) => void;
  /** Takes the report from the store again; `keep` puts the changes not yet written on top of it. */
  reopen: (keep: boolean) => Promise<void>;
};

/** Short enough that a power cut costs no more than a word, long enough that typing does not send every key. */
const pause = 250;

/** The opened report as the window's one source of truth, with everything typed on its way to the store. */
export function createDraft(opened: Opened, ports: DraftPorts): Draft {
  let state: DraftState = {
    ...content(opened),
    save: { kind: 'saved', at: opened.editedAt },
    notNumbers: {},
    epoch: 0,
  };
  let queue: Queue = emptyQueue(opened.revision);
  let cancelTimer: (() => void) | null = null;
  let waiters: ((written: boolean) => void)[] = [];
  const listeners = new Set<() => void>();

  function set(next: Partial<DraftState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function settle(written: boolean): void {
    const settled = waiters;
    waiters = [];
    for (const waiter of settled) waiter(written);
  }

  function stopTimer(): void {
    cancelTimer?.();
    cancelTimer = null;
  }

  async function pump(): Promise<void> {
    stopTimer();
    const taken = take(queue);
    if (!taken.request) return;
    queue = taken.queue;
    set({ save: { kind: 'saving' } });
    try {
      const saved = await ports.change(taken.request.base, taken.request.changes);
      queue = acknowledged(queue, saved.revision);
      set({ save: isIdle(queue) ? { kind: 'saved', at: saved.savedAt } : { kind: 'saving' } });
    } catch (thrown) {
      queue = refused(queue);
      set({ save: { kind: 'failed', failure: toFailure(thrown) } });
      settle(false);
      return;
    }
    if (isIdle(queue)) settle(true);
    else if (waiters.length > 0) void pump();
    else schedule();
  }

  function schedule(): void {
    cancelTimer ??= ports.later(pause, () => {
      cancelTimer = null;
      void pump();
    });
  }

  // Another window wrote in between: trying again cannot help, only the clerk can choose what to do.
  const isStale = (): boolean => state.save.kind === 'failed' && state.save.failure.code === 'stale-revision';

  function change(next: Change): void {
    queue = enqueue(queue, next);
    const report = applyChange(state.report, next);
    set(state.save.kind === 'failed' ? { report } : { report, save: { kind: 'saving' } });
    if (!isStale()) schedule();
  }

  function flush(): Promise<boolean> {
    if (isIdle(queue)) return Promise.resolve(true);
    if (isStale()) return Promise.resolve(false);
    return new Promise((resolve) => {
      waiters.push(resolve);
      void pump();
    });
  }

  async function setStatus(status: Status): Promise<void> {
    if (!(await flush())) return;
    try {
      const saved = await ports.status(queue.base, status);
      queue = { ...queue, base: saved.revision };
      set({ status, save: { kind: 'saved', at: saved.savedAt } });
    } catch (thrown) {
      set({ save: { kind: 'failed', failure: toFailure(thrown) } });
    }
  }

  function setNotNumber(indicator: string, text: string | null): void {
    const others = Object.entries(state.notNumbers).filter(([id]) => id !== indicator);
    const mine = text === null ? [] : [[indicator, text]];
    if (text === null && others.length === Object.keys(state.notNumbers).length) return;
    set({ notNumbers: Object.fromEntries([...others, ...mine]) });
  }

  async function reopen(keep: boolean): Promise<void> {
    stopTimer();
    const fresh = await ports.open();
    const unwritten = keep ? [...queue.sent, ...queue.waiting] : [];
    queue = emptyQueue(fresh.revision);
    set({ ...content(fresh), save: { kind: 'saved', at: fresh.editedAt }, notNumbers: {}, epoch: state.epoch + 1 });
    unwritten.forEach(change);
  }

  return {
    id: opened.id,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    flush,
    setStatus,
    setNotNumber,
    reopen,
  };
}

function content(opened: Opened): Pick<DraftState, 'report' | 'form' | 'status'> {
  return { report: opened.report, form: findForm(opened.report.form) ?? none, status: opened.status };
}
