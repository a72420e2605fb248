import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, type Change } from '../../shared/report/change.ts';
import { paragraphOf, type Prose } from '../../shared/report/prose.ts';
import { rebase } from '../../shared/report/rebase.ts';
import type { Report } from '../../shared/report/report.ts';
import { arbitraryChange } from '../arbitrary/change.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { sampleReport } from '../arbitrary/sample-report.ts';

const label = (indicator: string) => indicator;
const base = sampleReport();
const first = base.sections[0]?.id ?? '';
const proseOf = (text: string): Prose => ({ type: 'doc', content: [paragraphOf(text)] });
const facts = (agency: Partial<Report['agency']>): Change => {
  const { year, titleLines } = base;
  return { kind: 'facts', agency: { ...base.agency, ...agency }, year, titleLines };
};
const figure = (value: string): Change => ({ kind: 'figure', indicator: 'app.recv', figure: { value, note: '' } });

/** The report after both sides have changed it, theirs first. */
function both(mine: Change[], theirs: Change[]): Report {
  const fresh = theirs.reduce(applyChange, base);
  return rebase(mine, base, fresh, label).reduce(applyChange, fresh);
}

describe('changes of this window on top of another window’s', () => {
  test('each side keeps the fields it changed', () => {
    const { agency } = both([facts({ fax: '1' })], [facts({ phone: '2' })]);
    expect([agency.fax, agency.phone]).toEqual(['1', '2']);
    const { signOff } = both(
      [{ kind: 'signOff', signOff: { ...base.signOff, preparer: '甲' } }],
      [{ kind: 'signOff', signOff: { ...base.signOff, reviewer: '乙' } }],
    );
    expect([signOff.preparer, signOff.reviewer]).toEqual(['甲', '乙']);
  });

  test('a text both sides wrote stays as here, and theirs is kept among the unplaced pieces', () => {
    const report = both(
      [{ kind: 'prose', section: first, prose: proseOf('这边的文字') }],
      [{ kind: 'prose', section: first, prose: proseOf('那边的文字') }],
    );
    expect(report.sections[0]?.prose).toEqual(proseOf('这边的文字'));
    expect(report.unplaced.at(-1)?.text).toBe('那边的文字');
  });

  test('a text only one side wrote makes no piece', () => {
    const mine: Change = { kind: 'prose', section: first, prose: proseOf('这边的文字') };
    expect(both([mine], []).unplaced).toEqual(base.unplaced);
    expect(both([mine], [mine]).unplaced).toEqual(base.unplaced);
  });

  test('a figure both sides filled differently stays as here, and theirs is kept', () => {
    const report = both([figure('8')], [figure('9')]);
    expect(report.figures['app.recv']?.value).toBe('8');
    expect(report.unplaced.at(-1)?.text).toBe('app.recv：9');
  });

  test('what was written into a section that is gone there is kept', () => {
    const report = both(
      [{ kind: 'prose', section: first, prose: proseOf('这边的文字') }],
      [{ kind: 'removeSection', section: first }],
    );
    expect(report.sections.some(({ id }) => id === first)).toBe(false);
    expect(report.unplaced.at(-1)?.text).toBe('这边的文字');
  });

  test('where nothing happened elsewhere the changes come to the same report as before', () => {
    fc.assert(
      fc.property(arbitraryReport, fc.array(arbitraryChange, { maxLength: 6 }), (start, changes) => {
        const again = rebase(changes, start, start, label).reduce(applyChange, start);
        expect(again).toEqual(changes.reduce(applyChange, start));
      }),
    );
  });
});
