import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { carrySentences } from '../../shared/report/carry.ts';
import { carriedSentences, unreadCount, unreadInReport, unreadSentences } from '../../shared/report/carried.ts';
import { reportFrom } from '../../shared/report/create.ts';
import { plainText } from '../../shared/report/plain.ts';
import { paragraphOf, type Prose } from '../../shared/report/prose.ts';
import { reportSchema, type Report, type Section } from '../../shared/report/report.ts';
import { arbitraryProse } from '../arbitrary/prose.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { sampleReport } from '../arbitrary/sample-report.ts';

const proseOf = (...lines: string[]): Prose => ({ type: 'doc', content: lines.map(paragraphOf) });
const counter = () => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};

describe('a sentence that was taken over', () => {
  const carried = ['甲。', '乙。', '丙。'];

  test('waits while it stands in the prose as it was, wherever that is', () => {
    expect(unreadSentences({ carried, prose: proseOf('丙。乙。', '新写的。甲。') })).toEqual(carried);
  });

  test('is read once it was reworded, deleted or confirmed', () => {
    expect(unreadSentences({ carried, prose: proseOf('甲。乙改了。') })).toEqual(['甲。']);
    expect(unreadSentences({ carried: ['乙。'], prose: proseOf('甲。乙。') })).toEqual(['乙。']);
    expect(unreadCount({ prose: proseOf('甲。乙。') })).toBe(0);
  });

  test('waits whatever the prose is, until it is edited', () => {
    fc.assert(
      fc.property(arbitraryProse, (prose) => {
        const all = carriedSentences(prose);
        expect(unreadSentences({ carried: all, prose: structuredClone(prose) })).toEqual(all);
      }),
    );
  });
});

describe('a new report with the prose of an earlier one', () => {
  const earlier: Report = { ...sampleReport(), form: '2014', year: 2017 };
  const { agency } = earlier;

  test('has every sentence, figure, table and picture, and every sentence waits', () => {
    const next = reportFrom(earlier, agency, 2018, y2014, counter(), true);
    expect(next.sections.map(({ prose }) => prose)).toEqual(earlier.sections.map(({ prose }) => prose));
    expect(unreadInReport(next)).toBe(
      earlier.sections.map(({ prose }) => carriedSentences(prose).length).reduce((sum, one) => sum + one, 0),
    );
    expect(unreadInReport(next)).toBeGreaterThan(0);
    expect(Object.values(next.figures).every(({ note }) => note !== '')).toBe(true);
  });

  test('is a report the store can hold, whatever the earlier one was', () => {
    fc.assert(
      fc.property(arbitraryReport, fc.constantFrom(y2014, y2021), (any, form) => {
        const next = reportFrom(any, any.agency, 2026, form, counter(), true);
        expect(reportSchema.parse(next)).toEqual(next);
        expect(next.sections.every(({ done }) => done === undefined)).toBe(true);
      }),
    );
  });

  test('without being asked for has none', () => {
    const next = reportFrom(earlier, agency, 2018, y2014, counter());
    expect(unreadInReport(next)).toBe(0);
    expect(next.sections.every(({ prose }) => plainText(prose, next) === '')).toBe(true);
  });

  test('by another form keeps the words, in the section of the same slot or among the unplaced pieces', () => {
    const section = (id: string, slot: Section['slot'], words: string): Section => ({
      id,
      slot,
      heading: `标题${id}`,
      numbered: true,
      prose: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: words },
              { type: 'figure', attrs: { indicator: 'app.recv' } },
              { type: 'text', text: '件。' },
            ],
          },
        ],
      },
    });
    const there = y2021.outline[0]?.slot ?? 'overview';
    const old: Report = {
      ...earlier,
      figures: { 'app.recv': { value: '210', note: '' } },
      sections: [section('a', there, '收到'), section('b', there, '又收到'), section('c', 'complaint', '收费')],
    };
    const next = reportFrom(old, agency, 2026, y2021, counter(), true);
    const home = next.sections.find(({ slot }) => slot === there);
    expect(home && plainText(home.prose, next)).toBe('收到210件。\n又收到210件。');
    expect(home?.carried).toEqual(['收到210件。', '又收到210件。']);
    expect(next.unplaced).toEqual([{ text: '收费210件。', why: expect.stringContaining('标题c') }]);
  });

  test('is announced before it is made', () => {
    const said = (withProse: boolean) => carrySentences(earlier, agency.name, 2018, y2014, withProse).join('');
    expect(said(true)).toMatch(/正文\d+句，逐句核对/);
    expect(said(false)).toContain('不带：正文');
  });

  test('what is said of chapters and of another agency is what is done', () => {
    const said = (from: Report, name: string) => carrySentences(from, name, 2018, y2014);
    const bare = { ...earlier, sections: [] };
    expect(said(bare, agency.name)[1]).toBe(
      `往年报告没有章节，章节用“${y2014.title}”的${y2014.outline.length}个部分。`,
    );
    expect(reportFrom(bare, agency, 2018, y2014, counter()).sections).toHaveLength(y2014.outline.length);
    expect(said(earlier, '别的机关').slice(0, 2)).toEqual([
      '带过来：编制依据。机关不同，机关资料和落款人员不带。',
      `带过来：${earlier.sections.length}个章节的标题和顺序。`,
    ]);
  });
});
