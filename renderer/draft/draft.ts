import type { Opened } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/api/errors.ts';
import { findForm } from '../../shared/forms/forms.ts';
import type { Form } from '../../shared/forms/form.ts';
import { none } from '../../shared/forms/none.ts';
import { applyChange, changeSchema, type Change } from '../../shared/report/change.ts';
import type { Report, Status } from '../../shared/report/report.ts';
import { changeNames } from './change-names.ts';
import { part } from './queue.ts';
import { createSender, type Saved, type SaveState, type SenderPorts } from './sender.ts';

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
  setNotNumber: (indicator: string, text: string | null) => void;
  /** Takes the report from the store again; `keep` puts the changes not yet written on top of it. */
  reopen: (keep: boolean) => Promise<void>;
};

/** The opened report as the window's one source of truth, with everything typed on its way to the store. */
export function createDraft(opened: Opened, ports: DraftPorts): Draft {
  let sent: SaveState = { kind: 'saved', at: opened.editedAt };
  let state: DraftState = { ...content(opened), save: sent, notNumbers: {}, epoch: 0 };
  /** By part of the report: what stands on the screen there is more than a report can hold. */
  const unfit = new Map<string, Failure>();
  const listeners = new Set<() => void>();

  function set(next: Partial<DraftState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function saveState(): SaveState {
    const [failure] = unfit.values();
    return failure && sent.kind !== 'failed' ? { kind: 'failed', failure } : sent;
  }

  const sender = createSender(opened.revision, ports, (save) => {
    sent = save;
    set({ save: saveState() });
  });

  function change(next: Change): void {
    const name = part(next) ?? next.kind;
    if (!changeSchema.safeParse(next).success) {
      unfit.set(name, { code: 'change-too-large', detail: { what: changeNames[next.kind] } });
      set({ save: saveState() });
      return;
    }
    unfit.delete(name);
    set({ report: applyChange(state.report, next) });
    sender.send(next);
  }

  function setNotNumber(indicator: string, text: string | null): void {
    const others = Object.entries(state.notNumbers).filter(([id]) => id !== indicator);
    const mine = text === null ? [] : [[indicator, text]];
    if (text === null && others.length === Object.keys(state.notNumbers).length) return;
    set({ notNumbers: Object.fromEntries([...others, ...mine]) });
  }

  async function reopen(keep: boolean): Promise<void> {
    const fresh = await ports.open();
    const unwritten = sender.restart(fresh.revision);
    sent = { kind: 'saved', at: fresh.editedAt };
    unfit.clear();
    set({ ...content(fresh), save: sent, notNumbers: {}, epoch: state.epoch + 1 });
    if (keep) unwritten.forEach(change);
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
    setNotNumber,
    reopen,
  };
}

function content(opened: Opened): Pick<DraftState, 'report' | 'form' | 'status'> {
  return { report: opened.report, form: findForm(opened.report.form) ?? none, status: opened.status };
}
