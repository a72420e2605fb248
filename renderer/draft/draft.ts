import type { Opened } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/api/errors.ts';
import type { Form } from '../../shared/forms/form.ts';
import { followingTotals } from '../../shared/forms/totals.ts';
import { applyChange, changeSchema, type Change } from '../../shared/report/change.ts';
import { rebase } from '../../shared/report/rebase.ts';
import type { Report, Status } from '../../shared/report/report.ts';
import { toFailure } from '../api/failure.ts';
import { changeNames } from './change-names.ts';
import { part } from './queue.ts';
import { createSender, type Saved, type SaveState, type SenderPorts } from './sender.ts';

/** Everything the window shows of the opened report. Replaced, never changed in place. */
export type DraftState = {
  report: Report;
  form: Form;
  /** Last year's figures of the same agency, where they are known. */
  last: Opened['last'];
  status: Status;
  save: SaveState;
  /** Grows when the report was replaced from the store, so that editors start afresh. */
  epoch: number;
};

/** What a draft needs from outside. */
export type DraftPorts = SenderPorts & {
  status: (base: number, status: Status) => Promise<Saved>;
  open: () => Promise<Opened>;
};

export type Draft = {
  readonly id: string;
  get: () => DraftState;
  subscribe: (listener: () => void) => () => void;
  /** Applies the change at once and sends it within 250 ms; one that a report cannot hold is told and not applied. */
  change: (change: Change) => void;
  /** Sends what waits; true once everything is written, false if something could not be. */
  flush: () => Promise<boolean>;
  /** Whether something typed could not be stored so far: closing the window now would lose it. */
  holds: () => boolean;
  setStatus: (status: Status) => Promise<void>;
  /** Moves the report to another form by the changes that were shown for it. */
  changeForm: (form: Form, changes: readonly Change[]) => void;
  /** Gives up what could not be stored. */
  forget: () => void;
  /** Takes the report from the store again; `keep` puts the changes not yet written on top of it (see rebase). */
  reopen: (keep: boolean) => Promise<void>;
};

/** The opened report as the window's one source of truth, with everything typed on its way to the store. */
export function createDraft(opened: Opened, ports: DraftPorts): Draft {
  let sent: SaveState = { kind: 'saved', at: opened.editedAt };
  let state: DraftState = { ...content(opened), save: sent, epoch: 0 };
  /** By part of the report: what stands on the screen there is more than a report can hold. */
  const unfit = new Map<string, Failure>();
  /** The report as the store has it, as far as this window knows. */
  let base = opened.report;
  const listeners = new Set<() => void>();

  function set(next: Partial<DraftState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function saveState(): SaveState {
    const [failure] = unfit.values();
    return failure && sent.kind !== 'failed' ? { kind: 'failed', failure } : sent;
  }

  const sender = createSender(opened.revision, ports, {
    save: (save) => {
      sent = save;
      set({ save: saveState() });
    },
    written: (changes) => {
      base = changes.reduce(applyChange, base);
    },
  });

  function change(next: Change): void {
    const name = part(next) ?? next.kind;
    if (!changeSchema.safeParse(next).success) {
      unfit.set(name, { code: 'change-too-large', detail: { what: changeNames[next.kind] } });
      set({ save: saveState() });
      return;
    }
    unfit.delete(name);
    const before = state.report;
    set({ report: applyChange(before, next) });
    sender.send(next);
    if (next.kind === 'figure') follow(before, next.indicator);
  }

  /** Totals that agreed with their parts go on agreeing with them. */
  function follow(before: Report, typed: string): void {
    for (const [indicator, value] of followingTotals(state.form, before, state.report, typed)) {
      const figure = { value, note: state.report.figures[indicator]?.note ?? '' };
      const derived: Change = { kind: 'figure', indicator, figure };
      set({ report: applyChange(state.report, derived) });
      sender.send(derived);
    }
  }

  async function reopen(keep: boolean): Promise<void> {
    const fresh = await ports.open().catch((thrown: unknown) => {
      sent = { kind: 'failed', failure: toFailure(thrown) };
      set({ save: sent });
      return null;
    });
    if (fresh === null) return;
    const before = base;
    const unwritten = sender.restart(fresh.revision);
    base = fresh.report;
    sent = { kind: 'saved', at: fresh.editedAt };
    unfit.clear();
    set({ ...content(fresh), save: sent, epoch: state.epoch + 1 });
    if (!keep) return;
    const label = (id: string) => state.form.indicators.find((one) => one.id === id)?.label ?? id;
    rebase(unwritten, before, fresh.report, label).forEach(change);
  }

  return {
    id: opened.id,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    flush: async () => (await sender.flush()) && unfit.size === 0,
    holds: () => sender.holds() || unfit.size > 0,
    setStatus: async (status) => {
      if (await sender.between((base) => ports.status(base, status))) set({ status });
    },
    changeForm: (form, changes) => {
      set({ form });
      changes.forEach(change);
      set({ epoch: state.epoch + 1 });
    },
    forget: () => {
      sender.restart(0);
      unfit.clear();
    },
    reopen,
  };
}

function content(opened: Opened): Pick<DraftState, 'report' | 'form' | 'last' | 'status'> {
  const { report, form, last, status } = opened;
  return { report, form, last, status };
}
