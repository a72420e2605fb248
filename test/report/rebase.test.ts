import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFormChange } from '../../shared/forms/change-form.ts';
import { findForm } from '../../shared/forms/forms.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { applyChange, type Change } from '../../shared/report/change.ts';
import type { Dismissal } from '../../shared/report/dismissal.ts';
import { paragraphOf, type Prose } from '../../shared/report/prose.ts';
import { rebase } from '../../shared/report/rebase.ts';
import type { Report } from '../../shared/report/report.ts';
import { arbitraryChange } from '../arbitrary/change.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { sampleReport } from '../arbitrary/sample-report.ts';

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
  return rebase(mine, base, fresh, findForm).reduce(applyChange, fresh);
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

  test('a section that was stored though nobody heard of it keeps what the other side wrote into it', () => {
    const section = { id: 'new', slot: 'free', heading: '新的一章', numbered: true, prose: proseOf('') } as const;
    const added: Change = { kind: 'addSection', section, at: 0 };
    const report = both([added], [added, { kind: 'prose', section: 'new', prose: proseOf('那边的文字') }]);
    expect(report.sections.filter(({ id }) => id === 'new').map(({ prose }) => prose)).toEqual([proseOf('那边的文字')]);
  });

  test('a text both sides wrote stays as here, and theirs is kept among the unplaced pieces', () => {
    const report = both(
      [{ kind: 'prose', section: first, prose: proseOf('这边的文字') }],
      [{ kind: 'prose', section: first, prose: proseOf('那边的文字') }],
    );
    expect(report.sections[0]?.prose).toEqual(proseOf('这边的文字'));
    expect(report.unplaced.at(-1)?.text).toBe('那边的文字');
  });

  test('findings both sides set aside stay so, and one that was opened again on either side is open', () => {
    const aside = (subject: string): Dismissal => ({
      rule: 'years',
      subject,
      facts: '2016',
      message: '这一句写的是2016年',
      reason: '属实',
      at: '2018-02-01T08:00:00.000Z',
    });
    const all = (...subjects: string[]): Change => ({ kind: 'dismissals', dismissals: subjects.map(aside) });
    const before = applyChange(base, all('甲', '乙'));
    const merged = (mine: Change[], theirs: Change[]): string[] => {
      const fresh = theirs.reduce(applyChange, before);
      return rebase(mine, before, fresh, findForm)
        .reduce(applyChange, fresh)
        .dismissals.map(({ subject }) => subject);
    };
    expect(merged([all('甲', '乙', '丙')], [all('甲', '乙', '丁')])).toEqual(['甲', '乙', '丁', '丙']);
    expect(merged([all('乙')], [all('甲', '乙', '丁')])).toEqual(['乙', '丁']);
    expect(merged([all('甲', '乙', '丙')], [all('甲')])).toEqual(['甲', '丙']);
    expect(merged([all('甲', '乙', '丙')], [])).toEqual(['甲', '乙', '丙']);
    expect(merged([], [all('甲')])).toEqual(['甲']);
  });

  test('a text only one side wrote makes no piece', () => {
    const mine: Change = { kind: 'prose', section: first, prose: proseOf('这边的文字') };
    expect(both([mine], []).unplaced).toEqual(base.unplaced);
    expect(both([mine], [mine]).unplaced).toEqual(base.unplaced);
  });

  test('a figure both sides filled differently stays as here, and theirs is kept', () => {
    const report = both([figure('8')], [figure('9')]);
    expect(report.figures['app.recv']?.value).toBe('8');
    expect(report.unplaced.at(-1)?.text).toBe('收到申请数：9件');
  });

  test('what one side says beside a figure stays when the other fills it in', () => {
    const reason: Change = {
      kind: 'figure',
      indicator: 'app.recv',
      figure: { value: '40', note: '含上年', reason: '有一件未分类' },
    };
    const filled = both([figure('8')], [reason]);
    expect(filled.figures['app.recv']).toEqual({ value: '8', note: '含上年' });
    expect(filled.unplaced.at(-1)?.text).toBe('收到申请数：40件（与合计不同的原因：有一件未分类）');
    expect(filled.unplaced.at(-1)?.origin?.figure.reason).toBe('有一件未分类');
    const before = base.figures['app.recv'] ?? { value: null, note: '' };
    const noted = both([{ ...reason, figure: { ...before, note: '这边' } }], [reason]);
    expect(noted.figures['app.recv']).toEqual({ value: '40', note: '这边', reason: '有一件未分类' });
    expect(noted.unplaced.at(-1)?.origin?.figure).toEqual({ value: null, note: '含上年' });
    const unread: Change = { ...reason, figure: { ...before, unread: '约8' } };
    expect(both([figure('8')], [unread]).unplaced.at(-1)?.origin?.figure.unread).toBe('约8');
  });

  test('sentences both sides confirmed are confirmed, whoever did it', () => {
    const carried = (...sentences: string[]): Change => ({ kind: 'carried', section: first, carried: sentences });
    const start = applyChange(base, carried('甲。', '乙。', '丙。'));
    const fresh = applyChange(start, carried('乙。', '丙。'));
    const report = rebase([carried('甲。', '丙。')], start, fresh, findForm).reduce(applyChange, fresh);
    expect(report.sections[0]?.carried).toEqual(['丙。']);
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
        const again = rebase(changes, start, start, findForm).reduce(applyChange, start);
        expect(again).toEqual(changes.reduce(applyChange, start));
      }),
    );
  });
});

describe('two windows of which one changes the form', () => {
  const plan = planFormChange(base, y2014, y2021, () => crypto.randomUUID()).changes;
  const typed = (indicator: string, value: string): Change => ({
    kind: 'figure',
    indicator,
    figure: { value, note: '' },
  });

  test('a figure typed there that has no cell any more is kept, and so is one that moved', () => {
    const report = both(plan, [typed('hy.press', '77'), typed('app.recv', '88')]);
    expect(report.form).toBe('2021');
    expect(Object.keys(report.figures).filter((id) => !y2021.indicators.some((one) => one.id === id))).toEqual([]);
    const kept = report.unplaced.filter(({ why }) => why.includes('另一个窗口里填的'));
    expect(kept.map(({ origin }) => [origin?.form, origin?.indicator, origin?.figure.value])).toEqual(
      expect.arrayContaining([
        ['2014', 'hy.press', '77'],
        ['2014', 'app.recv', '88'],
      ]),
    );
    expect(kept).toHaveLength(2);
  });

  test('a figure typed there that both forms have stands in its cell', () => {
    const own = { ...y2021, id: 'own' };
    const start = { ...base, form: '2021', figures: {} };
    const changes = planFormChange(start, y2021, own, () => crypto.randomUUID()).changes;
    const fresh = applyChange(start, typed('t2.xk', '9'));
    const formOf = (key: string) => (key === 'own' ? own : findForm(key));
    const report = rebase(changes, start, fresh, formOf).reduce(applyChange, fresh);
    expect([report.form, report.figures['t2.xk']?.value]).toEqual(['own', '9']);
    expect(report.unplaced).toEqual(base.unplaced);
  });

  test('a figure typed here for which the form from there has no cell is kept, with all that was typed last', () => {
    const report = both([typed('hy.press', '7'), typed('hy.press', '77')], plan);
    expect(report.form).toBe('2021');
    expect(report.figures['hy.press']).toBeUndefined();
    const kept = report.unplaced.filter(({ why }) => why.includes('本窗口填的'));
    expect(kept.map(({ text }) => text)).toEqual(['参加或举办新闻发布会总次数：77次']);
    expect(kept[0]?.why).toContain(y2021.title);
  });

  test('a sentence written here shows its numbers also in the form from there', () => {
    const prose: Prose = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'figure', attrs: { indicator: 'hy.interp' } }] }],
    };
    const report = both([{ kind: 'prose', section: first, prose }], plan);
    const section = report.sections.find(({ id }) => id === first);
    expect(section?.prose).toEqual(proseOf(base.figures['hy.interp']?.value ?? ''));
  });
});
