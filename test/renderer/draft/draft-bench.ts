import { createDraft, type Draft } from '../../../renderer/draft/draft.ts';
import type { Saved } from '../../../renderer/draft/sender.ts';
import type { Opened } from '../../../shared/api/contract.ts';
import { NianbaoError } from '../../../shared/api/errors.ts';
import type { Change } from '../../../shared/report/change.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { applyChange } from '../../../shared/report/change.ts';
import { sampleReport } from '../dev/sample-report.ts';

/** A request on its way to the store, answered by hand. */
type Sent = {
  base: number;
  changes: Change[];
  answer: (saved: Saved) => void;
  fail: (code: 'disk-full' | 'stale-revision' | 'report-final') => void;
};

/** A draft whose clock and services are moved by hand. */
export function bench() {
  const sent: Sent[] = [];
  const timers = new Set<() => void>();
  let stored: Opened = {
    id: 'r',
    report: sampleReport(),
    form: y2014,
    status: 'drafting',
    revision: 3,
    editedAt: '2026-01-05T02:00:00.000Z',
    place: 'facts',
  };
  const clock = { at: 0 };
  let gate = Promise.resolve();
  const draft: Draft = createDraft(stored, {
    change: (base, changes) =>
      new Promise<Saved>((resolve, reject) => {
        sent.push({
          base,
          changes,
          answer: (saved) => {
            stored = { ...stored, revision: saved.revision, report: changes.reduce(applyChange, stored.report) };
            resolve(saved);
          },
          fail: (code) => reject(new NianbaoError(code, { path: 'x' })),
        });
      }),
    status: async (base, status) => {
      await gate;
      stored = { ...stored, status, revision: base + 1 };
      return { revision: base + 1, savedAt: '2026-01-05T02:32:05.000Z' };
    },
    open: () => Promise.resolve(stored),
    now: () => clock.at,
    later: (_, run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
  });
  const tick = async (): Promise<void> => {
    const due = [...timers];
    timers.clear();
    due.forEach((run) => run());
    await settle();
  };
  const at = (index: number): Sent => {
    const request = sent[index];
    if (!request) throw new Error(`request ${index} was not sent`);
    return request;
  };
  /** Keeps the writing of a status under way until the function it gives back is called. */
  const holdStatus = (): (() => void) => {
    const held = Promise.withResolvers<void>();
    gate = held.promise;
    return held.resolve;
  };
  const elsewhere = (next: Partial<Opened> = {}) => (stored = { ...stored, ...next, revision: stored.revision + 1 });
  return { draft, sent, clock, at, tick, timers, elsewhere, holdStatus };
}

/** Lets everything run that waits for nothing but its turn. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};
/** What the store answers to a change. */
export const saved = (revision: number): Saved => ({ revision, savedAt: '2026-01-05T02:32:05.000Z' });
/** The change that puts one and the same cell to a value. */
export const figure = (value: string): Change => ({
  kind: 'figure',
  indicator: 'app.recv',
  figure: { value, note: '' },
});
/** What stands in that cell. */
export const valueOf = (draft: Draft): string | null | undefined => draft.get().report.figures['app.recv']?.value;
