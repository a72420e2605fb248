import type { Failure } from '../../shared/api/errors.ts';
import type { Change } from '../../shared/report/change.ts';
import { toFailure } from '../api/failure.ts';
import { decidedCode } from './decided.ts';
import { acknowledged, emptyQueue, enqueue, isIdle, refused, take, type Queue } from './queue.ts';

export type SaveState = { kind: 'saved'; at: string } | { kind: 'saving' } | { kind: 'failed'; failure: Failure };

export type Saved = { revision: number; savedAt: string };

/** The store, and a clock that calls later and gives back how to cancel. */
export type SenderPorts = {
  change: (base: number, changes: Change[]) => Promise<Saved>;
  later: (milliseconds: number, run: () => void) => () => void;
};

/** What the sender tells: how the saving stands, and which changes have reached the store. */
export type SenderListener = { save: (state: SaveState) => void; written: (changes: Change[]) => void };

export type Sender = {
  send: (change: Change) => void;
  /** Sends what waits; true once everything is written, false if the store refused. */
  flush: () => Promise<boolean>;
  /** Runs another write between two requests, on the revision reached by then; false if the store refused. */
  between: (write: (base: number) => Promise<Saved>) => Promise<boolean>;
  /**
   * Whether closing the window now would lose something: what the store refused still waits, or what was typed since the
   * request under way cannot be sent before its answer.
   */
  holds: () => boolean;
  /** Forgets what has not been written and gives it back; goes on from another revision. */
  restart: (revision: number) => Change[];
};

/** Short enough that a power cut costs no more than a word, long enough that typing does not send every key. */
const pause = 250;
const firstRetry = 2_000;
const longestRetry = 30_000;

/**
 * Brings changes to the store: one request at a time, each based on the revision the last one brought. What was not
 * written waits and is tried again by itself, except where that cannot help.
 */
export function createSender(revision: number, ports: SenderPorts, tell: SenderListener): Sender {
  let queue: Queue = emptyQueue(revision);
  let failure: Failure | null = null;
  let retryAfter = firstRetry;
  let busyElsewhere = false;
  let turn: Promise<boolean> = Promise.resolve(true);
  let cancelTimer: (() => void) | null = null;
  let waiters: ((written: boolean) => void)[] = [];

  const isStale = (): boolean => decidedCode(failure) !== null;

  function settle(written: boolean): void {
    const settled = waiters;
    waiters = [];
    for (const waiter of settled) waiter(written);
  }

  function stopTimer(): void {
    cancelTimer?.();
    cancelTimer = null;
  }

  function pumpAfter(milliseconds: number): void {
    cancelTimer ??= ports.later(milliseconds, () => {
      cancelTimer = null;
      void pump();
    });
  }

  function written({ revision: reached, savedAt }: Saved): void {
    queue = acknowledged(queue, reached);
    failure = null;
    retryAfter = firstRetry;
    tell.save(isIdle(queue) ? { kind: 'saved', at: savedAt } : { kind: 'saving' });
  }

  function failed(thrown: unknown): void {
    failure = toFailure(thrown);
    tell.save({ kind: 'failed', failure });
    settle(false);
    if (isStale() || isIdle(queue)) return;
    pumpAfter(retryAfter);
    retryAfter = Math.min(longestRetry, retryAfter * 2);
  }

  async function pump(): Promise<void> {
    if (busyElsewhere) return;
    stopTimer();
    const taken = take(queue);
    if (!taken.request) return;
    queue = taken.queue;
    if (failure === null) tell.save({ kind: 'saving' });
    try {
      const { base, changes } = taken.request;
      const saved = await ports.change(base, changes);
      tell.written(changes);
      written(saved);
    } catch (thrown) {
      queue = refused(queue);
      failed(thrown);
      return;
    }
    goOn();
  }

  function goOn(): void {
    if (isIdle(queue)) settle(true);
    else if (waiters.length > 0) void pump();
    else pumpAfter(pause);
  }

  function flush(): Promise<boolean> {
    if (isStale()) return Promise.resolve(false);
    if (isIdle(queue)) return Promise.resolve(true);
    return new Promise((resolve) => {
      waiters.push(resolve);
      void pump();
    });
  }

  async function alone(write: (base: number) => Promise<Saved>): Promise<boolean> {
    // While one waits for the store more may be typed, which then has to be written first.
    do {
      if (!(await flush())) return false;
    } while (!isIdle(queue));
    busyElsewhere = true;
    try {
      written(await write(queue.base));
      return true;
    } catch (thrown) {
      failed(thrown);
      return false;
    } finally {
      busyElsewhere = false;
      if (!isStale()) goOn();
    }
  }

  return {
    send: (change) => {
      queue = enqueue(queue, change);
      if (failure === null) tell.save({ kind: 'saving' });
      if (!isStale()) pumpAfter(pause);
    },
    flush,
    between: (write) => {
      turn = turn.then(() => alone(write));
      return turn;
    },
    holds: () => (failure !== null && !isIdle(queue)) || (queue.sent.length > 0 && queue.waiting.length > 0),
    restart: (from) => {
      stopTimer();
      const unwritten = [...queue.sent, ...queue.waiting];
      queue = emptyQueue(from);
      failure = null;
      retryAfter = firstRetry;
      return unwritten;
    },
  };
}
