import type { Opened } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/api/errors.ts';
import { formKey, type Form } from '../../shared/forms/form.ts';
import { followingTotals } from '../../shared/forms/totals.ts';
import { applyChange, type Change } from '../../shared/report/change.ts';
import { fits as canHold } from '../../shared/report/fits.ts';
import { inverseOfAll } from '../../shared/report/inverse.ts';
import { rebase } from '../../shared/report/rebase.ts';
import type { Report, Status } from '../../shared/report/report.ts';
import { toFailure } from '../api/failure.ts';
import { changeNames } from './change-names.ts';
import { part } from './queue.ts';
import { createSender, type Saved, type SaveState, type SenderPorts } from './sender.ts';
import { doAgain, emptyUndo, record, takeBack, type UndoStack } from './undo.ts';

/** Everything the window shows of the opened report. Replaced, never changed in place. */
export type DraftState = {
  report: Report;
  form: Form;
  status: Status;
  save: SaveState;
  /** Whether there is something to take back, and something to do again. */
  undo: { canUndo: boolean; canRedo: boolean };
  /** Grows when the report was replaced from the store, so that editors start afresh. */
  epoch: number;
};

/** What a draft needs from outside. */
export type DraftPorts = SenderPorts & {
  status: (base: number, status: Status, reason: string) => Promise<Saved>;
  open: () => Promise<Opened>;
  /** Milliseconds of a clock that only goes forward. */
  now: () => number;
};

export type Draft = {
  readonly id: string;
  get: () => DraftState;
  subscribe: (listener: () => void) => () => void;
  /** Applies the change at once and sends it within 250 ms; one that a report cannot hold is told and not applied. */
  change: (change: Change) => void;
  /** Applies several changes as one step of undo, all of them or, where a report cannot hold one, none. */
  changeAll: (changes: readonly Change[]) => void;
  /** Takes the last step back, or does it again; answers with what was changed by that, nothing if there was none. */
  undo: () => readonly Change[];
  redo: () => readonly Change[];
  /** Sends what waits; true once everything is written, false if something could not be. */
  flush: () => Promise<boolean>;
  /** Whether something typed could not be stored so far: closing the window now would lose it. */
  holds: () => boolean;
  /** `reason` is needed where a final report is taken up again. A final report takes no change. */
  setStatus: (status: Status, reason?: string) => Promise<void>;
  /** Moves the report to another form by the changes that were shown for it. */
  changeForm: (form: Form, changes: readonly Change[]) => void;
  /** Gives up what could not be stored. */
  forget: () => void;
  /** Takes the report from the store again; `keep` puts the changes not yet written on top of it (see rebase). */
  reopen: (keep: boolean) => Promise<void>;
  /**
   * Takes a report up again that was made final elsewhere, for a reason, and puts the changes not yet written on top of it.
   * Throws what the store refused; then nothing has changed here.
   */
  takeUpAgain: (reason: string) => Promise<void>;
};

/** The opened report as the window's one source of truth, with everything typed on its way to the store. */
export function createDraft(opened: Opened, ports: DraftPorts): Draft {
  let sent: SaveState = { kind: 'saved', at: opened.editedAt };
  let state: DraftState = { ...content(opened), save: sent, undo: { canUndo: false, canRedo: false }, epoch: 0 };
  /** By part of the report: what stands on the screen there is more than a report can hold. */
  const unfit = new Map<string, Failure>();
  let steps = emptyUndo;
  /** Every form this report had while it was open: taking back a change of form needs the one before. */
  const forms = new Map<string, Form>([[opened.report.form, opened.form]]);
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
      const shown = saveState();
      // Told with every key: what is being saved already is no news.
      if (shown.kind !== 'saving' || state.save.kind !== 'saving') set({ save: shown });
    },
    written: (changes) => {
      base = changes.reduce(applyChange, base);
    },
  });

  /** Whether a report can hold the change; if not it is told. */
  function fits(next: Change): boolean {
    const name = part(next) ?? next.kind;
    if (canHold(next)) {
      unfit.delete(name);
      return true;
    }
    unfit.set(name, { code: 'change-too-large', detail: { what: changeNames[next.kind] } });
    set({ save: saveState() });
    return false;
  }

  function apply(changes: readonly Change[]): void {
    const report = changes.reduce(applyChange, state.report);
    // On its way before anybody hears of it: whatever a listener does, the store gets it.
    changes.forEach(sender.send);
    set({ report, form: forms.get(report.form) ?? state.form });
  }

  function perform(changes: readonly Change[], name: string | null): void {
    if (state.status === 'final') return;
    if (!changes.map(fits).every(Boolean)) return;
    const before = state.report;
    apply(changes);
    const derived = totals(before, changes);
    if (derived.length > 0) apply(derived);
    const redo = [...changes, ...derived];
    remember(record(steps, { name, redo, undo: inverseOfAll(before, redo), at: ports.now() }));
  }

  /** The totals that agreed with their parts and go on agreeing with them. */
  function totals(before: Report, changes: readonly Change[]): Change[] {
    const typed = new Set(changes.flatMap((change) => (change.kind === 'figure' ? [change.indicator] : [])));
    if (typed.size === 0) return [];
    return [...followingTotals(state.form, before, state.report, typed)].map(([indicator, value]) => {
      const note = state.report.figures[indicator]?.note ?? '';
      return { kind: 'figure', indicator, figure: { value, note } };
    });
  }

  function remember(stack: UndoStack): void {
    steps = stack;
    const undo = { canUndo: stack.done.length > 0, canRedo: stack.undone.length > 0 };
    if (undo.canUndo !== state.undo.canUndo || undo.canRedo !== state.undo.canRedo) set({ undo });
  }

  function step(taken: ReturnType<typeof takeBack>, side: 'undo' | 'redo'): readonly Change[] {
    if (!taken || state.status === 'final') return [];
    const changes = taken.step[side];
    remember(taken.stack);
    changes.forEach((change) => unfit.delete(part(change) ?? change.kind));
    apply(changes);
    return changes;
  }

  async function reopen(keep: boolean): Promise<void> {
    const fresh = await ports.open().catch((thrown: unknown) => {
      sent = { kind: 'failed', failure: toFailure(thrown) };
      set({ save: sent });
      return null;
    });
    if (fresh === null) return;
    // What is not written stays on the screen: a report that was made final elsewhere cannot take it.
    if (keep && fresh.status === 'final') {
      sent = { kind: 'failed', failure: { code: 'report-final', detail: {} } };
      set({ save: sent });
      return;
    }
    const before = base;
    const unwritten = sender.restart(fresh.revision);
    base = fresh.report;
    sent = { kind: 'saved', at: fresh.editedAt };
    unfit.clear();
    forms.set(fresh.report.form, fresh.form);
    set({ ...content(fresh), save: sent, epoch: state.epoch + 1 });
    // What was done here was done to another report than the one that has come: it cannot be taken back one by one.
    remember(emptyUndo);
    if (!keep) return;
    const again = rebase(unwritten, before, fresh.report, (key) => forms.get(key));
    if (again.length > 0) perform(again, null);
  }

  return {
    id: opened.id,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (next) => perform([next], part(next)),
    changeAll: (changes) => perform(changes, null),
    undo: () => step(takeBack(steps), 'undo'),
    redo: () => step(doAgain(steps), 'redo'),
    flush: async () => (await sender.flush()) && unfit.size === 0,
    holds: () => sender.holds() || unfit.size > 0,
    setStatus: async (status, reason = '') => {
      if (await sender.between((base) => ports.status(base, status, reason))) set({ status });
    },
    changeForm: (form, changes) => {
      forms.set(formKey(form), form);
      perform(changes, null);
    },
    forget: () => {
      sender.restart(0);
      unfit.clear();
    },
    reopen,
    takeUpAgain: async (reason) => {
      const { status, revision } = await ports.open();
      if (status === 'final') await ports.status(revision, 'drafting', reason);
      await reopen(true);
    },
  };
}

function content(opened: Opened): Pick<DraftState, 'report' | 'form' | 'status'> {
  const { report, form, status } = opened;
  return { report, form, status };
}
