import { createDraft, type Draft } from '../../../renderer/draft/draft.ts';
import type { Opened } from '../../../shared/api/contract.ts';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { findForm } from '../../../shared/forms/forms.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { applyChange, type Change } from '../../../shared/report/change.ts';
import type { Report } from '../../../shared/report/report.ts';

const savedAt = '2026-01-05T02:32:05.000Z';

/** How the store takes the next request: as it should, not at all, or so that only its answer is lost. */
export type Mood = 'well' | 'refuses' | 'loses the answer';

export type WizardStore = {
  draft: Draft;
  /** What is stored. */
  stored: () => Report;
  /** What this window knows to be stored. */
  known: () => Report;
  mood: (next: Mood) => void;
  /** Another window writes. */
  elsewhere: (changes: readonly Change[]) => void;
  /** Milliseconds go by for the clock that tells one step of undo from the next. */
  pass: (milliseconds: number) => void;
  /** All that waits for its time is run. */
  tick: () => Promise<void>;
};

/** A draft on a store of one report with revisions, as the services keep it, whose failures and clock are set by hand. */
export function wizardStore(report: Report): WizardStore {
  const timers = new Set<() => void>();
  let mood: Mood = 'well';
  let at = 0;
  let known = report;
  let stored: Opened = {
    id: 'r',
    report,
    form: y2014,
    status: 'drafting',
    revision: 1,
    editedAt: savedAt,
    place: 'facts',
  };

  function write(base: number, next: (opened: Opened) => Opened): { revision: number; savedAt: string } {
    const how = mood;
    mood = 'well';
    if (how === 'refuses') throw new NianbaoError('disk-full', { path: 'x' });
    if (base !== stored.revision) throw new NianbaoError('stale-revision', { current: '', base: '' });
    stored = { ...next(stored), revision: base + 1 };
    if (how === 'loses the answer') throw new NianbaoError('disk-full', { path: 'x' });
    known = stored.report;
    return { revision: stored.revision, savedAt };
  }

  const later = async <T>(run: () => T): Promise<T> => {
    await Promise.resolve();
    return run();
  };
  const draft = createDraft(stored, {
    change: (base, changes) =>
      later(() => write(base, (now) => ({ ...now, report: changes.reduce(applyChange, now.report) }))),
    status: (base, status) => later(() => write(base, (now) => ({ ...now, status }))),
    open: () =>
      later(() => {
        known = stored.report;
        return { ...stored, form: findForm(stored.report.form) ?? stored.form };
      }),
    now: () => at,
    later: (_, run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
  });

  return {
    draft,
    stored: () => stored.report,
    known: () => known,
    mood: (next) => {
      mood = next;
    },
    elsewhere: (changes) => {
      stored = { ...stored, report: changes.reduce(applyChange, stored.report), revision: stored.revision + 1 };
    },
    pass: (milliseconds) => {
      at += milliseconds;
    },
    tick: async () => {
      const due = [...timers];
      timers.clear();
      for (const run of due) run();
      for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
    },
  };
}
