import { useSyncExternalStore } from 'react';
import { NianbaoError, type Failure } from '../../../shared/api/errors.ts';
import { byAttention, type ImportOutcome, type ImportResult } from '../../../shared/import-many/result.ts';
import { call } from '../../api/call.ts';
import { readChosenFile, type ChosenFile } from '../../api/chosen-file.ts';
import { toFailure } from '../../api/failure.ts';
import type { Chosen, FoundFile } from './chosen.ts';

export type Row = FoundFile & { result: ImportResult };

/** An import of many files as it stands. */
export type ManyState = {
  rows: readonly Row[];
  /** The places of the rows in the order in which they are shown: as they are read, and once all are, by what needs somebody. */
  order: readonly number[];
  passedOver: number;
  /** Which row is being read; null where none is. */
  current: number | null;
  running: boolean;
  /** What stopped all of it, as a full disk would. */
  failure: Failure | null;
  /** Whether the table of results is what the clerk looks at. */
  shown: boolean;
};

const nothing: ManyState = {
  rows: [],
  order: [],
  passedOver: 0,
  current: null,
  running: false,
  failure: null,
  shown: false,
};

/** What can be asked of one file beside what is asked of all. */
type How = { again: boolean; asSource: boolean };

/**
 * An import of many files: it reads and sends one after another, so that no more than one is in memory, and goes on while the
 * clerk looks at something else. What is chosen while it runs is added to it.
 */
export type Many = ReturnType<typeof createMany>;

export function createMany() {
  let state = nothing;
  let stopped = false;
  let work = '';
  const listeners = new Set<() => void>();

  function patch(part: Partial<ManyState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function set(at: number, result: ImportResult): void {
    patch({ rows: state.rows.map((row, index) => (index === at ? { ...row, result } : row)) });
  }

  /** Sends one file. Throws what concerns them all, and `cancelled`. */
  async function send(at: number, how: How): Promise<void> {
    const row = state.rows[at];
    if (!row) return;
    const file = await bytesOf(row);
    if ('outcome' in file) return set(at, file);
    work = crypto.randomUUID();
    set(at, await call('import.one', { file, ...how, work }));
  }

  /** Does in another way, one after another, what has come to this end. Stopped, or where all would fail, it leaves the rest. */
  async function redoAll(outcome: ImportOutcome, how: How): Promise<void> {
    if (state.running) return;
    const places = state.rows.flatMap(({ result }, at) => (result.outcome === outcome ? [at] : []));
    stopped = false;
    patch({ running: true, failure: null, current: places[0] ?? null });
    try {
      for (const at of places) {
        if (stopped) return;
        patch({ current: at });
        await send(at, how);
      }
    } catch (thrown) {
      fail(thrown);
    } finally {
      // The rows stay where they are: one sees what became of them.
      patch({ running: false, current: null });
    }
  }

  async function goOn(): Promise<void> {
    if (state.running) return;
    stopped = false;
    patch({ running: true, failure: null });
    try {
      for (;;) {
        const at = state.rows.findIndex(({ result }) => result.outcome === 'waiting');
        if (at < 0 || stopped) return;
        patch({ current: at });
        await send(at, { again: false, asSource: false });
      }
    } catch (thrown) {
      fail(thrown);
    } finally {
      patch({ running: false, current: null, order: byAttention(state.rows.map(({ result }) => result)) });
    }
  }

  function fail(thrown: unknown): void {
    const failure = toFailure(thrown);
    // Who stopped it knows.
    if (failure.code !== 'cancelled') patch({ failure });
  }

  return {
    get: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    take: ({ files, passedOver }: Chosen): void => {
      const fresh = files.map((found): Row => ({ ...found, result: { outcome: 'waiting' } }));
      const before = state.running ? state : nothing;
      const rows = [...before.rows, ...fresh];
      patch({
        rows,
        order: rows.map((_, at) => at),
        passedOver: before.passedOver + passedOver,
        failure: null,
        shown: true,
      });
      void goOn();
    },
    goOn: () => void goOn(),
    stop: () => {
      stopped = true;
      void call('work.cancel', { work }).catch(() => undefined);
    },
    /** Does one file once more, in another way. */
    redo: (at: number, how: How) => send(at, how).catch(fail),
    redoAll: (outcome: ImportOutcome, how: How) => void redoAll(outcome, how),
    set,
    show: (shown: boolean) => patch({ shown }),
    forget: () => patch(nothing),
  };
}

/** The bytes of a file, or what became of it where they cannot be had: it may have been moved meanwhile. */
async function bytesOf({ file }: FoundFile): Promise<ChosenFile | ImportResult> {
  try {
    return await readChosenFile(file);
  } catch (thrown) {
    if (thrown instanceof NianbaoError) return { outcome: 'failed', failure: thrown.failure };
    throw thrown;
  }
}

export const useMany = (many: Many): ManyState => useSyncExternalStore(many.subscribe, many.get);
