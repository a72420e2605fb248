import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, changeSchema } from '../../shared/report/change.ts';
import { findInReport, replaceInReport } from '../../shared/report/find.ts';
import { plainText } from '../../shared/report/plain.ts';
import { emptyProse, headingOf, paragraphOf } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { sampleReport } from '../renderer/dev/sample-report.ts';

const section = (prose: Report['sections'][number]['prose'], heading = '公开情况') => ({
  id: 's',
  slot: 'overview' as const,
  heading,
  numbered: true,
  prose,
});

const withText = (...lines: string[]): Report => ({
  ...sampleReport(),
  titleLines: ['某县年报'],
  sections: [section({ type: 'doc', content: lines.map(paragraphOf) })],
});

describe('finding', () => {
  test('title, headings and prose in reading order, each with its sentence', () => {
    const report = { ...withText('去年公开12条。', '今年公开。'), titleLines: ['公开年报'] };
    expect(findInReport(report, { text: '公开' }).map(({ part, before, after }) => [part, before, after])).toEqual([
      ['标题', '', '年报'],
      ['公开情况', '', '情况'],
      ['公开情况', '去年', '12条。'],
      ['公开情况', '今年', '。'],
    ]);
  });

  test('nothing is found for nothing, and no occurrence overlaps another', () => {
    expect(findInReport(withText('哈哈哈'), { text: '' })).toEqual([]);
    expect(findInReport(withText('哈哈哈'), { text: '哈哈' })).toHaveLength(1);
  });

  test('Latin letters are found in either case, and where they stand', () => {
    const [found] = findInReport(withText('门户网站Ipv6改造'), { text: 'IPV6' });
    expect(found).toMatchObject({ before: '门户网站', text: 'Ipv6', after: '改造' });
    expect(findInReport(withText('门户网站Ipv6改造'), { text: 'IPV6', fold: false })).toEqual([]);
  });

  test('a text that a figure divides is not one text', () => {
    const prose = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          content: [
            { type: 'text' as const, text: '收到' },
            { type: 'figure' as const, attrs: { indicator: 'app.recv' } },
            { type: 'text' as const, text: '件' },
          ],
        },
      ],
    };
    const report = { ...sampleReport(), sections: [section(prose)] };
    expect(findInReport(report, { text: '收到件' })).toEqual([]);
    expect(findInReport(report, { text: '收到' })).toHaveLength(1);
  });
});

describe('replacing', () => {
  const all = (report: Report, text: string) => new Set(findInReport(report, { text }).map(({ key }) => key));
  const replaced = (report: Report, text: string, by: string, chosen = all(report, text)) =>
    replaceInReport(report, { text }, by, chosen).reduce(applyChange, report);

  test('only what was chosen changes, at its own place', () => {
    const report = withText('甲乙甲', '甲');
    const [, second] = findInReport(report, { text: '甲' });
    const after = replaced(report, '甲', '丙', new Set([second?.key ?? '']));
    expect(plainText(after.sections[0]?.prose ?? emptyProse(), after)).toBe('甲乙丙\n甲');
  });

  test('a paragraph that was nothing but the text becomes an empty one', () => {
    const report = withText('删掉', '留下');
    const after = replaced(report, '删掉', '');
    expect(after.sections[0]?.prose.content).toEqual([{ type: 'paragraph', content: [] }, paragraphOf('留下')]);
  });

  test('headings inside the prose keep their level', () => {
    const report = { ...sampleReport(), sections: [section({ type: 'doc', content: [headingOf(3, '旧名')] })] };
    expect(replaced(report, '旧名', '新名').sections[0]?.prose.content).toEqual([headingOf(3, '新名')]);
  });

  test('replacing every occurrence by a strange text and back gives the same words', () => {
    const strange = '〖替〗';
    fc.assert(
      fc.property(arbitraryReport, fc.constantFrom('公开', '政府', '。', '1', 'a', '的'), (report, text) => {
        const chosen = new Set(findInReport(report, { text, fold: false }).map(({ key }) => key));
        const changes = replaceInReport(report, { text, fold: false }, strange, chosen);
        for (const change of changes) changeSchema.parse(change);
        const there = changes.reduce(applyChange, report);
        expect(findInReport(there, { text: strange })).toHaveLength(chosen.size);
        const back = replaceInReport(there, { text: strange }, text, all(there, strange)).reduce(applyChange, there);
        expect(back).toEqual(report);
      }),
      { numRuns: 200 },
    );
  });
});
