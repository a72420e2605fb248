import { describe, expect, test } from 'vitest';
import { createDraft, type Draft } from '../../../renderer/draft/draft.ts';
import type { Saved } from '../../../renderer/draft/sender.ts';
import type { Opened } from '../../../shared/api/contract.ts';
import { NianbaoError } from '../../../shared/api/errors.ts';
import type { Change } from '../../../shared/report/change.ts';
import { planFormChange } from '../../../shared/forms/change-form.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { applyChange } from '../../../shared/report/change.ts';
import { paragraphOf, type Prose } from '../../../shared/report/prose.ts';
import { written } from '../../report/written.ts';
import { sampleReport } from '../dev/sample-report.ts';

type Sent = {
  base: number;
  changes: Change[];
  answer: (saved: Saved) => void;
  fail: (code: 'disk-full' | 'stale-revision' | 'report-final') => void;
};

/** A draft whose clock and services are moved by hand. */
function bench() {
  const sent: Sent[] = [];
  const timers = new Set<() => void>();
  let stored: Opened = {
    id: 'r',
    report: sampleReport(),
    form: y2014,
    last: null,
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

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};
const saved = (revision: number): Saved => ({ revision, savedAt: '2026-01-05T02:32:05.000Z' });
const figure = (value: string): Change => ({ kind: 'figure', indicator: 'app.recv', figure: { value, note: '' } });
const valueOf = (draft: Draft): string | null | undefined => draft.get().report.figures['app.recv']?.value;

describe('the opened report', () => {
  test('a change shows at once and is sent when the pause is over', async () => {
    const { draft, sent, at, tick } = bench();
    draft.change(figure('2'));
    draft.change(figure('21'));
    expect(valueOf(draft)).toBe('21');
    expect(draft.get().save.kind).toBe('saving');
    expect(sent).toHaveLength(0);
    await tick();
    expect(at(0)).toMatchObject({ base: 3, changes: [figure('21')] });
    at(0).answer(saved(4));
    await settle();
    expect(draft.get().save).toEqual({ kind: 'saved', at: '2026-01-05T02:32:05.000Z' });
  });

  test('further typing does not put the sending off', async () => {
    const { draft, sent, tick, timers } = bench();
    draft.change(figure('2'));
    draft.change(figure('21'));
    expect(timers.size).toBe(1);
    await tick();
    expect(sent).toHaveLength(1);
  });

  test('what is typed while a request is under way follows on the revision it brought', async () => {
    const { draft, sent, at, tick } = bench();
    draft.change(figure('1'));
    await tick();
    draft.change(figure('2'));
    await tick();
    expect(sent).toHaveLength(1);
    at(0).answer(saved(9));
    await settle();
    expect(draft.get().save.kind).toBe('saving');
    await tick();
    expect(at(1)).toMatchObject({ base: 9, changes: [figure('2')] });
  });

  test('closing would lose what was typed since the request under way, and nothing otherwise', async () => {
    const { draft, at, tick } = bench();
    draft.change(figure('1'));
    expect(draft.holds()).toBe(false);
    await tick();
    expect(draft.holds()).toBe(false);
    draft.change(figure('2'));
    expect(draft.holds()).toBe(true);
    at(0).answer(saved(4));
    await settle();
    expect(draft.holds()).toBe(false);
  });

  test('a flush is over only when everything typed is written', async () => {
    const { draft, at } = bench();
    draft.change(figure('1'));
    let done: boolean | null = null;
    void draft.flush().then((written) => (done = written));
    draft.change(figure('2'));
    at(0).answer(saved(4));
    await settle();
    expect(done).toBeNull();
    at(1).answer(saved(5));
    await settle();
    expect(done).toBe(true);
  });

  test('a refused change stays in sight, is told, and goes out again on retry', async () => {
    const { draft, at, tick } = bench();
    draft.change(figure('1'));
    await tick();
    at(0).fail('disk-full');
    await settle();
    expect(draft.get().save).toMatchObject({ kind: 'failed', failure: { code: 'disk-full' } });
    expect(valueOf(draft)).toBe('1');
    const written = draft.flush();
    expect(at(1)).toMatchObject({ base: 3, changes: [figure('1')] });
    at(1).answer(saved(4));
    expect(await written).toBe(true);
    expect(draft.get().save.kind).toBe('saved');
  });

  test('what failed is tried again by itself, with what was typed since', async () => {
    const { draft, at, tick, timers } = bench();
    draft.change(figure('1'));
    await tick();
    at(0).fail('disk-full');
    await settle();
    expect(draft.holds()).toBe(true);
    draft.change(figure('2'));
    expect(draft.get().save.kind).toBe('failed');
    expect(timers.size).toBe(1);
    await tick();
    expect(at(1).changes).toEqual([figure('2')]);
    at(1).fail('disk-full');
    await settle();
    await tick();
    at(2).answer(saved(4));
    await settle();
    expect(draft.get().save.kind).toBe('saved');
    expect(draft.holds()).toBe(false);
    expect(timers.size).toBe(0);
  });

  test('what a report cannot hold is told and kept out of the store; everything else goes on', async () => {
    const { draft, at, tick } = bench();
    const facts = (title: string): Change => {
      const { agency, year } = draft.get().report;
      return { kind: 'facts', agency, year, titleLines: [title] };
    };
    draft.change(facts('长'.repeat(201)));
    expect(draft.get().save).toMatchObject({ kind: 'failed', failure: { code: 'change-too-large' } });
    expect(draft.holds()).toBe(true);
    draft.change(figure('1'));
    const flushed = draft.flush();
    await settle();
    expect(at(0).changes).toEqual([figure('1')]);
    at(0).answer(saved(4));
    expect(await flushed).toBe(false);
    expect(draft.get().save.kind).toBe('failed');
    draft.change(facts('短的标题'));
    await tick();
    at(1).answer(saved(5));
    await settle();
    expect(draft.get().save.kind).toBe('saved');
    expect(draft.holds()).toBe(false);
  });

  test('a stale draft sends nothing more until the clerk has decided', async () => {
    const { draft, sent, at, tick } = bench();
    draft.change(figure('1'));
    await tick();
    at(0).fail('stale-revision');
    await settle();
    draft.change(figure('2'));
    await tick();
    expect(await draft.flush()).toBe(false);
    expect(sent).toHaveLength(1);
  });

  test.each([
    { keep: true, shown: '2', requests: 2 },
    { keep: false, shown: undefined, requests: 1 },
  ])('reopening a stale draft with keep=$keep', async ({ keep, shown, requests }) => {
    const { draft, sent, at, tick, elsewhere } = bench();
    draft.change(figure('2'));
    await tick();
    elsewhere();
    at(0).fail('stale-revision');
    await settle();
    await draft.reopen(keep);
    expect(valueOf(draft)).toBe(shown);
    expect(draft.get().epoch).toBe(1);
    await tick();
    expect(sent).toHaveLength(requests);
    if (keep) expect(at(1).base).toBe(4);
  });

  test('a new status is written on top of everything typed before it', async () => {
    const { draft, at, tick } = bench();
    draft.change(figure('1'));
    const changed = draft.setStatus('reviewing');
    await settle();
    at(0).answer(saved(4));
    await changed;
    expect(draft.get().status).toBe('reviewing');
    draft.change(figure('2'));
    await tick();
    expect(at(1).base).toBe(5);
  });

  test('what is not written stays until a report made final elsewhere is taken up again, and is then put on top of it', async () => {
    const { draft, sent, at, tick, elsewhere } = bench();
    draft.change(figure('2'));
    await tick();
    elsewhere({ status: 'final' });
    at(0).fail('report-final');
    await settle();
    await draft.reopen(true);
    expect(valueOf(draft)).toBe('2');
    expect(draft.get().save).toMatchObject({ kind: 'failed', failure: { code: 'report-final' } });
    expect(draft.holds()).toBe(true);
    await draft.takeUpAgain('上级退回');
    expect(draft.get().status).toBe('drafting');
    expect(valueOf(draft)).toBe('2');
    await tick();
    expect(sent).toHaveLength(2);
    expect(at(1)).toMatchObject({ base: 5, changes: [figure('2')] });
  });

  test('a final report takes no change and nothing back', async () => {
    const { draft, at, sent, tick } = bench();
    draft.change(figure('1'));
    const changed = draft.setStatus('final');
    await settle();
    at(0).answer(saved(4));
    await changed;
    const { report } = draft.get();
    draft.change(figure('2'));
    draft.changeAll([figure('3')]);
    expect(draft.undo()).toEqual([]);
    await tick();
    expect(draft.get().report).toBe(report);
    expect(sent).toHaveLength(1);
  });

  test('what is typed while a status is being written follows on the revision it brings', async () => {
    const { draft, sent, at, tick, holdStatus } = bench();
    const release = holdStatus();
    const changed = draft.setStatus('reviewing');
    await settle();
    draft.change(figure('2'));
    await tick();
    expect(sent).toEqual([]);
    release();
    await changed;
    await tick();
    await settle();
    expect(sent.map(({ base }) => base)).toEqual([4]);
    expect(draft.get().save.kind).toBe('saving');
    at(0).answer(saved(5));
    await settle();
    expect(draft.get()).toMatchObject({ status: 'reviewing', save: { kind: 'saved' } });
  });
});

describe('undo over the whole report', () => {
  const proseOf = (text: string): Prose => ({ type: 'doc', content: [paragraphOf(text)] });
  const prose = (text: string): Change => ({ kind: 'prose', section: firstSection(), prose: proseOf(text) });
  const firstSection = (): string => sampleReport().sections[0]?.id ?? '';

  test('every step is taken back and done again, whatever part it was about', () => {
    const { draft, clock } = bench();
    const reports = [draft.get().report];
    for (const change of [
      prose('甲'),
      figure('7'),
      { kind: 'removeSection', section: firstSection() } satisfies Change,
      { kind: 'annex', annex: { ...draft.get().report.annex, label: '附表' } } satisfies Change,
    ]) {
      clock.at += 10_000;
      draft.change(change);
      reports.push(draft.get().report);
    }
    for (const before of reports.slice(0, -1).reverse()) {
      expect(draft.get().undo.canUndo).toBe(true);
      draft.undo();
      expect(written(draft.get().report)).toEqual(written(before));
    }
    expect(draft.get().undo).toEqual({ canUndo: false, canRedo: true });
    expect(draft.undo()).toEqual([]);
    for (const after of reports.slice(1)) {
      draft.redo();
      expect(written(draft.get().report)).toEqual(written(after));
    }
    expect(draft.get().undo).toEqual({ canUndo: true, canRedo: false });
  });

  test('typing without a pause is one step, a pause or another part begins the next', () => {
    const { draft, clock } = bench();
    const start = draft.get().report;
    for (const text of ['一', '一个', '一个词']) {
      clock.at += 100;
      draft.change(prose(text));
    }
    clock.at += 5_000;
    draft.change(prose('一个词，两个词'));
    draft.undo();
    expect(draft.get().report.sections[0]?.prose).toEqual(proseOf('一个词'));
    draft.undo();
    expect(draft.get().report).toEqual(start);
  });

  test('a total that followed goes back with its part, and the store hears of both', async () => {
    const { draft, at, tick } = bench();
    const before = draft.get().report;
    const total = before.figures['app.recv']?.value;
    draft.change({ kind: 'figure', indicator: 'app.recv_face', figure: { value: '9999', note: '' } });
    expect(valueOf(draft)).not.toBe(total);
    draft.undo();
    expect(written(draft.get().report)).toEqual(written(before));
    await tick();
    expect(written(at(0).changes.reduce(applyChange, before))).toEqual(written(before));
    draft.redo();
    expect(valueOf(draft)).not.toBe(total);
  });

  test('what was undone cannot be done again once something else was done', () => {
    const { draft, clock } = bench();
    draft.change(figure('1'));
    draft.undo();
    clock.at += 10_000;
    draft.change(prose('别的'));
    expect(draft.get().undo).toEqual({ canUndo: true, canRedo: false });
    expect(draft.redo()).toEqual([]);
  });
});

describe('changing the form', () => {
  const plan = (draft: Draft) => planFormChange(draft.get().report, y2014, y2021, () => crypto.randomUUID());

  test('is one step, taken back and done again with everything that belongs to it', () => {
    const { draft } = bench();
    const before = draft.get().report;
    draft.changeForm(y2021, plan(draft).changes);
    const after = draft.get().report;
    expect(draft.get().form).toBe(y2021);
    expect(after.unplaced.length).toBeGreaterThan(before.unplaced.length);
    draft.undo();
    expect(written(draft.get().report)).toEqual(written(before));
    expect(draft.get().form).toBe(y2014);
    draft.redo();
    expect(written(draft.get().report)).toEqual(written(after));
    expect(draft.get().form).toBe(y2021);
  });

  test('that a report cannot hold changes nothing, the form neither', () => {
    const { draft } = bench();
    const before = draft.get().report;
    const { changes } = plan(draft);
    draft.changeForm(y2021, [...changes, { kind: 'unplaced', unplaced: [{ text: '甲', why: '长'.repeat(501) }] }]);
    expect(draft.get()).toMatchObject({ report: before, form: y2014, save: { kind: 'failed' } });
  });

  test('that was not stored yet is made again on the report that came from elsewhere', async () => {
    const { draft, at, tick, elsewhere } = bench();
    draft.changeForm(y2021, plan(draft).changes);
    await tick();
    elsewhere();
    at(0).fail('stale-revision');
    await settle();
    await draft.reopen(true);
    expect(draft.get().form).toBe(y2021);
    expect(draft.get().report.form).toBe('2021');
    await tick();
    expect(at(1).changes.some(({ kind }) => kind === 'form')).toBe(true);
  });
});
