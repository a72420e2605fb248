import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFormChange } from '../../shared/forms/change-form.ts';
import { crossingsBetween } from '../../shared/forms/crossings.ts';
import { isPresent } from '../../shared/forms/figure-words.ts';
import { formKey, type Form, type Indicator } from '../../shared/forms/form.ts';
import { forms } from '../../shared/forms/forms.ts';
import { none } from '../../shared/forms/none.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2019 } from '../../shared/forms/y2019.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { applyChange, changeSchema } from '../../shared/report/change.ts';
import { agencyNamed, newReport, reportFrom } from '../../shared/report/create.ts';
import { carrySentences } from '../../shared/report/carry.ts';
import { carriedSentences, unreadSentences } from '../../shared/report/carried.ts';
import { mostSections } from '../../shared/report/limits.ts';
import { plainText } from '../../shared/report/plain.ts';
import { emptyProse, type Inline, type Prose } from '../../shared/report/prose.ts';
import { reportSchema, type Report, type Section } from '../../shared/report/report.ts';
import { arbitraryCells } from '../arbitrary/figures.ts';
import { arbitraryProseOf } from '../arbitrary/prose.ts';

const agency = agencyNamed('某县人民政府办公室');
const filled = (form: Form, values: Record<string, string>): Report => ({
  ...newReport(agency, 2018, form, randomUUID),
  figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }])),
});
const words = (text: string): Inline => ({ type: 'text', text });
const proseOf = (...content: Inline[]): Prose => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const moved = (report: Report, from: Form, to: Form) => {
  const plan = planFormChange(report, from, to, randomUUID);
  return { plan, report: plan.changes.reduce(applyChange, report) };
};

const pairs = forms.flatMap((from) =>
  forms.filter((to) => to !== from).map((to) => [from.id, to.id, from, to] as const),
);

describe.each(pairs)('from %s to %s', (_, __, from, to) => {
  test('every crossing names figures that are there', () => {
    const [before, after] = [from, to].map(({ indicators }) => new Set(indicators.map(({ id }) => id)));
    for (const crossing of crossingsBetween(before ?? new Set(), after ?? new Set())) {
      for (const id of crossing.from) expect(before?.has(id), id).toBe(true);
      for (const id of crossing.to) expect(after?.has(id), id).toBe(true);
    }
  });

  test('nothing that stands in a cell is lost: it has a place or is listed, and the report stays one the model accepts', () => {
    fc.assert(
      fc.property(arbitraryCells(from), (figures) => {
        const start = { ...newReport(agency, 2020, from, randomUUID), figures };
        const { plan, report } = moved(start, from, to);
        for (const change of plan.changes) expect(changeSchema.safeParse(change).error).toBeUndefined();
        expect(reportSchema.safeParse(report).error).toBeUndefined();
        expect(report.form).toBe(formKey(to));
        const told = plan.moves.flatMap((move) => move.from).length + plan.homeless.length;
        expect(told).toBe(Object.values(figures).filter(isPresent).length);
        const known = new Set(to.indicators.map(({ id }) => id));
        expect(Object.keys(report.figures).filter((id) => !known.has(id))).toEqual([]);
        const kept = JSON.stringify([report.figures, report.unplaced]);
        for (const { note, unread, reason } of Object.values(figures)) {
          for (const text of [note, unread, reason]) expect(kept).toContain(text ?? '');
        }
      }),
      { numRuns: 10 },
    );
  });

  test('every section reads as before', () => {
    const prose = arbitraryProseOf([...from.indicators, ...to.indicators].map(({ id }) => id));
    fc.assert(
      fc.property(arbitraryCells(from), fc.array(prose, { minLength: 1, maxLength: 4 }), (figures, proses) => {
        const fresh = newReport(agency, 2020, from, randomUUID);
        const sections = proses.map((one, at): Section => ({
          id: `s${at}`,
          slot: 'free',
          heading: `第${at}章`,
          numbered: true,
          prose: one,
        }));
        const start = { ...fresh, sections, figures };
        const { report } = moved(start, from, to);
        for (const section of sections) {
          const after = report.sections.find(({ id }) => id === section.id);
          expect(after && plainText(after.prose, report)).toBe(plainText(section.prose, start));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('there and back again every cell is as it was, but what was added up or read as nothing in each', () => {
    fc.assert(
      fc.property(arbitraryCells(from), (figures) => {
        const start = { ...newReport(agency, 2020, from, randomUUID), figures };
        const there = moved(start, from, to);
        const back = moved(there.report, to, from);
        const merged = new Set(
          [...there.plan.moves, ...back.plan.moves].flatMap((move) =>
            move.how === 'merged' ? [...move.from, move.to] : [],
          ),
        );
        for (const indicator of from.indicators) {
          const figure = figures[indicator.id];
          if (!isPresent(figure) || merged.has(indicatorWords(indicator))) continue;
          expect(back.report.figures[indicator.id], indicator.id).toEqual(figure);
        }
        if (merged.size === 0) expect(back.report.unplaced).toEqual([]);
        expect(back.report.sections.map(({ heading }) => heading)).toEqual(
          start.sections.map(({ heading }) => heading),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('what moves', () => {
  test('two refusals of 2014 are one row of 2021, added', () => {
    const { plan, report } = moved(filled(y2014, { 'ref.commercial': '2', 'ref.privacy': '3' }), y2014, y2021);
    expect(report.figures['t3.d.third.tot']?.value).toBe('5');
    expect(plan.moves).toEqual([
      expect.objectContaining({ how: 'merged', from: ['涉及商业秘密', '涉及个人隐私'], value: '5' }),
    ]);
  });

  test('a sum of which a part is blank is not made: the part is listed', () => {
    const { plan, report } = moved(filled(y2014, { 'ref.commercial': '2' }), y2014, y2021);
    expect(report.figures).toEqual({});
    expect(report.unplaced).toEqual([
      {
        text: '涉及商业秘密：2件',
        why: '新表式把它和“涉及个人隐私”并为“不予公开·保护第三方合法权益（总计）”，其中有的没有填，不能相加，请填写合计',
        origin: expect.objectContaining({ form: '2014', indicator: 'ref.commercial', unit: '件' }),
      },
    ]);
    expect(plan.homeless).toHaveLength(1);
  });

  test('what a newer form divides is listed with its parts; nothing divided is nothing in each', () => {
    const { report } = moved(filled(y2014, { 'ss.total': '4' }), y2014, y2021);
    expect(report.unplaced[0]?.why).toContain('请分开填写');
    const zero = moved(filled(y2014, { 'ss.total': '0' }), y2014, y2021);
    expect([zero.report.figures['t4.s1.total']?.value, zero.report.figures['t4.s2.total']?.value]).toEqual(['0', '0']);
    expect(zero.report.unplaced).toEqual([]);
  });

  test('2019 and 2021 share most of table three', () => {
    const { plan, report } = moved(filled(y2019, { 't3.new.nat': '7', 't3.o.all.nat': '2' }), y2019, y2021);
    expect(report.figures['t3.new.nat']?.value).toBe('7');
    expect(plan.homeless.map(({ why }) => why)).toEqual([expect.stringContaining('请分开填写')]);
  });

  test('parts that were added up stay readable beside the sum', () => {
    const { report } = moved(filled(y2014, { 'ref.commercial': '2', 'ref.privacy': '3' }), y2014, y2021);
    expect(report.figures['t3.d.third.tot']?.note).toBe('由“涉及商业秘密”2、“涉及个人隐私”3相加');
  });

  test('notes too long for one cell are kept beside it, not cut', () => {
    const start = filled(y2014, { 'ref.commercial': '2', 'ref.privacy': '3' });
    const note = '长'.repeat(400);
    start.figures = Object.fromEntries(Object.entries(start.figures).map(([id, one]) => [id, { ...one, note }]));
    const { report } = moved(start, y2014, y2021);
    expect(report.figures['t3.d.third.tot']).toEqual({ value: '5', note: '' });
    expect(report.unplaced.map(({ text }) => text.split('长').length - 1)).toEqual([800]);
  });

  test('prescribed headings replace the old ones, what somebody wrote in stays behind, untouched sections go', () => {
    const start = filled(y2014, {});
    const slot = (report: Report, name: string) => report.sections.filter((section) => section.slot === name);
    start.sections = start.sections.map((section) =>
      section.slot === 'response' ? { ...section, prose: proseOf(words('回应两次。')) } : section,
    );
    const { plan, report } = moved(start, y2014, y2021);
    expect(report.sections.slice(0, 6).map(({ heading }) => heading)).toEqual(
      y2021.outline.map(({ heading }) => heading),
    );
    expect(plan.extraSections).toEqual(['回应解读情况']);
    expect(plan.removedSections).toContain('政府信息公开会议和培训情况');
    expect(report.sections).toHaveLength(7);
    expect(slot(report, 'response')).toHaveLength(1);
  });

  test('a report with no room for more sections keeps all it has and says which are missing', () => {
    const start = filled(none, {});
    const full: Section[] = Array.from({ length: mostSections }, (_, at) => ({
      id: `s${at}`,
      slot: 'free',
      heading: `自拟${at}`,
      numbered: true,
      prose: emptyProse(),
    }));
    const { plan, report } = moved({ ...start, sections: full }, none, y2021);
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.sections).toHaveLength(mostSections);
    expect(plan.leftOutSections).toEqual(y2021.outline.map(({ heading }) => heading));
  });

  test('an annex the office words itself keeps its words', () => {
    const start = filled(y2014, {});
    start.annex = { ...start.annex, mention: '统计表另附' };
    expect(moved(start, y2014, y2021).report.annex.mention).toBe('统计表另附');
  });
});

describe('the same figure counted otherwise', () => {
  const [indicator] = y2021.indicators.filter(({ id }) => id === 't2.xk');
  const own = (change: Partial<Indicator>): Form => ({
    ...y2021,
    id: 'own',
    indicators: y2021.indicators.map((one) => (one === indicator ? { ...one, ...change } : one)),
  });

  test.each<[string, Partial<Indicator>, string]>([
    ['in another unit', { unit: '万元' }, '新表式以“万元”计，原来以“件”计'],
    ['as another kind of number', { number: 'decimal' }, '新表式这一项可以填小数'],
    ['with a sign', { signed: true }, '新表式这一项有增有减'],
  ])('%s has no place, and the difference is named', (_, change, why) => {
    const { plan, report } = moved(filled(y2021, { 't2.xk': '5' }), y2021, own(change));
    expect(report.figures).toEqual({});
    expect(plan.homeless).toEqual([expect.objectContaining({ value: '5件', why: expect.stringContaining(why) })]);
    const back = moved(report, own(change), y2021);
    expect(back.report.figures['t2.xk']?.value).toBe('5');
    expect(back.report.unplaced).toEqual([]);
  });

  test('under another name keeps its place, and both names are shown', () => {
    const { plan } = moved(filled(y2021, { 't2.xk': '5' }), y2021, own({ label: '许可' }));
    expect(plan.moves).toEqual([
      { how: 'kept', from: ['行政许可（本年处理决定数量）'], to: '许可（本年处理决定数量）', value: '5' },
    ]);
  });

  test('a figure of an own form moves as the national one it continues', () => {
    const based: Form = { ...y2014, id: 'own', version: 3 };
    const { report } = moved(filled(based, { 'app.recv': '12' }), based, y2021);
    expect(report.figures['t3.new.tot']?.value).toBe('12');
    const other: Form = {
      ...based,
      indicators: based.indicators.map((one) => (one.id === 'app.recv' ? { ...one, unit: '次' as const } : one)),
    };
    const unlike = moved(filled(other, { 'app.recv': '12' }), other, y2021);
    expect(unlike.report.unplaced[0]?.why).toContain('新表式以“件”计，原来以“次”计');
  });
});

describe('a figure that an earlier change set aside', () => {
  test('goes back into its cell, or on to the one that continues it', () => {
    const start = filled(y2014, { 'app.recv': '12', 'hy.interp': '4' });
    const without = moved(start, y2014, none).report;
    expect(without.unplaced).toHaveLength(2);
    const back = moved(without, none, y2014);
    expect(back.report.figures).toEqual(start.figures);
    expect(back.report.unplaced).toEqual([]);
    expect(back.plan.moves.map(({ how }) => how)).toEqual(['returned', 'returned']);
    const on = moved(without, none, y2021);
    expect(on.report.figures['t3.new.tot']?.value).toBe('12');
    expect(on.report.unplaced.map(({ text }) => text)).toEqual(['政策解读稿件发布数：4篇']);
  });

  test('stays set aside where another number stands in its cell by now', () => {
    const without = moved(filled(y2014, { 'ss.total': '4' }), y2014, y2021).report;
    const counted = {
      ...without,
      figures: { 't4.s1.total': { value: '3', note: '' }, 't4.s2.total': { value: '2', note: '' } },
    };
    const { report } = moved(counted, y2021, y2014);
    expect(report.figures['ss.total']?.value).toBe('5');
    expect(report.unplaced.map(({ text }) => text)).toEqual(['行政诉讼数量：4件']);
  });
});

describe('figures in the prose', () => {
  const shows = (indicator: string): Inline => ({ type: 'figure', attrs: { indicator } });
  const inSection = (start: Report, prose: Prose): Report => ({
    ...start,
    sections: start.sections.map((section, at) => (at === 0 ? { ...section, prose } : section)),
  });
  const first = (report: Report): Prose | undefined => report.sections[0]?.prose;

  test('follow the figure that moved alone, and become text where it has no place', () => {
    const start = inSection(
      filled(y2014, { 'app.recv': '12', 'hy.interp': '4' }),
      proseOf(
        words('收到'),
        shows('app.recv'),
        words('件，解读'),
        shows('hy.interp'),
        words('篇，微博'),
        shows('ch.weibo'),
      ),
    );
    const { plan, report } = moved(start, y2014, y2021);
    expect(first(report)).toEqual(proseOf(words('收到'), shows('t3.new.tot'), words('件，解读4篇，微博＿＿')));
    expect(plan.prose).toEqual([
      { heading: '概述', label: '收到申请数', value: '12', to: '本年新收政府信息公开申请数量（总计）' },
      { heading: '概述', label: '政策解读稿件发布数', value: '4', to: null },
      { heading: '概述', label: '政务微博公开政府信息数', value: '＿＿', to: null },
    ]);
  });

  test('leave a sentence that waits to be confirmed waiting', () => {
    const prose = proseOf(
      words('不相干。收到'),
      shows('app.recv'),
      words('件，解读'),
      shows('hy.interp'),
      words('篇。'),
    );
    const start = inSection(filled(y2014, { 'app.recv': '12', 'hy.interp': '4' }), prose);
    start.sections = start.sections.map((section, at) =>
      at === 0 ? { ...section, carried: carriedSentences(prose).slice(1) } : section,
    );
    const [section] = moved(start, y2014, y2021).report.sections;
    expect(section && unreadSentences(section)).toEqual(['收到{t3.new.tot}件，解读4篇。']);
  });

  test('are found in headings and in the cells of tables', () => {
    const start = inSection(filled(y2014, { 'hy.interp': '4' }), {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [shows('hy.interp')] },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [shows('hy.interp')] }] }],
            },
          ],
        },
      ],
    });
    const { plan, report } = moved(start, y2014, y2021);
    expect(JSON.stringify(first(report))).not.toContain('"figure"');
    expect(plan.prose).toHaveLength(2);
  });
});

describe('a new report from an earlier one', () => {
  const earlier = filled(y2021, {
    't3.carry_out.nat': '3',
    't3.carry_out.tot': '3',
    't2.gf.valid': '40',
    't2.xk': '9',
  });

  test('carries what the form says goes on, of the year before and the same agency only', () => {
    const next = reportFrom({ ...earlier, year: 2024 }, agency, 2025, y2021, randomUUID);
    expect(Object.fromEntries(Object.entries(next.figures).map(([id, { value }]) => [id, value]))).toEqual({
      't3.carry_in.nat': '3',
      't3.carry_in.tot': '3',
      't2.gf.valid': '40',
    });
    expect(reportFrom({ ...earlier, year: 2023 }, agency, 2025, y2021, randomUUID).figures).toEqual({});
    expect(reportFrom({ ...earlier, year: 2024 }, agencyNamed('别的局'), 2025, y2021, randomUUID).figures).toEqual({});
  });

  test('does not carry an old number where something else was written over it, and says so', () => {
    const doubtful = { ...earlier, year: 2024, figures: { ...earlier.figures } };
    doubtful.figures['t2.gf.valid'] = { value: '40', note: '', unread: '约45' };
    expect(reportFrom(doubtful, agency, 2025, y2021, randomUUID).figures['t2.gf.valid']).toBeUndefined();
    expect(carrySentences(doubtful, agency.name, 2025, y2021).join('')).toContain(
      '不带：“行政规范性文件（现行有效件数）”（上年写的是“约45”），不是数字',
    );
  });

  test('of 2018 for 2026 takes the new outline, and says what does not come along', () => {
    const old = filled(y2014, { 'app.recv': '12' });
    const next = reportFrom(old, agency, 2026, y2021, randomUUID);
    expect(next.sections.map(({ heading }) => heading)).toEqual(y2021.outline.map(({ heading }) => heading));
    expect(next.figures).toEqual({});
    const said = carrySentences(old, agency.name, 2026, y2021).join('');
    expect(said).toContain('6个部分');
    expect(said).toContain('回应解读情况');
    expect(said).toContain('结转数不带');
  });
});
