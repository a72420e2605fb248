import { describe, expect, test } from 'vitest';
import { type Draft } from '../../../renderer/draft/draft.ts';
import { planFormChange } from '../../../shared/forms/change-form.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { written } from '../../report/written.ts';
import { bench, settle } from './draft-bench.ts';

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
