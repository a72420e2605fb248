import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/report/change.ts';
import { applyChange } from '../../../shared/report/change.ts';
import { paragraphOf, type Prose } from '../../../shared/report/prose.ts';
import { written } from '../../report/written.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { bench, figure, valueOf } from './draft-bench.ts';

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
