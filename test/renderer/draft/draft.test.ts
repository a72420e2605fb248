import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/report/change.ts';
import { bench, figure, saved, settle, valueOf } from './draft-bench.ts';

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

  test('a change goes out even where somebody who hears of it breaks down', async () => {
    const { draft, at, tick } = bench();
    draft.subscribe(() => {
      if (valueOf(draft) === '21') throw new Error('broken');
    });
    expect(() => draft.change(figure('21'))).toThrow('broken');
    await tick();
    expect(at(0)).toMatchObject({ base: 3, changes: [figure('21')] });
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
