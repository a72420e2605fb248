import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFormChange } from '../../shared/forms/change-form.ts';
import { crossingsBetween } from '../../shared/forms/crossings.ts';
import { formKey, type Form } from '../../shared/forms/form.ts';
import { forms } from '../../shared/forms/forms.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2019 } from '../../shared/forms/y2019.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { applyChange, changeSchema } from '../../shared/report/change.ts';
import { agencyNamed, newReport, reportFrom } from '../../shared/report/create.ts';
import { carrySentences } from '../../shared/report/carry.ts';
import { reportSchema, type Report } from '../../shared/report/report.ts';
import { arbitraryFilled } from '../arbitrary/figures.ts';

const agency = agencyNamed('某县人民政府办公室');
const filled = (form: Form, values: Record<string, string>): Report => ({
  ...newReport(agency, 2018, form, randomUUID),
  figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }])),
});
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
    for (const crossing of crossingsBetween(from.id, to.id)) {
      for (const id of crossing.from) expect(before?.has(id), id).toBe(true);
      for (const id of crossing.to) expect(after?.has(id), id).toBe(true);
    }
  });

  test('no number is lost: each has a place or is listed, and the report stays one the model accepts', () => {
    fc.assert(
      fc.property(arbitraryFilled(from), (figures) => {
        const start = { ...newReport(agency, 2020, from, randomUUID), ...figures };
        const { plan, report } = moved(start, from, to);
        for (const change of plan.changes) expect(changeSchema.safeParse(change).error).toBeUndefined();
        expect(reportSchema.safeParse(report).error).toBeUndefined();
        expect(report.form).toBe(formKey(to));
        const told = plan.moves.flatMap((move) => move.from).length + plan.homeless.length;
        expect(told).toBe(from.indicators.length);
        expect(report.unplaced).toHaveLength(plan.homeless.length);
        const known = new Set(to.indicators.map(({ id }) => id));
        expect(Object.keys(report.figures).filter((id) => !known.has(id))).toEqual([]);
        // Whatever was written stays: no section is dropped.
        expect(report.sections.map(({ id }) => id)).toEqual(expect.arrayContaining(start.sections.map(({ id }) => id)));
      }),
      { numRuns: 10 },
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
    expect(report.unplaced).toEqual([{ text: '涉及商业秘密：2件', why: '新表式没有这一项' }]);
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

  test('prescribed headings replace the old ones, missing sections are added, others stay behind', () => {
    const { plan, report } = moved(filled(y2014, {}), y2014, y2021);
    expect(report.sections.slice(0, 6).map(({ heading }) => heading)).toEqual(
      y2021.outline.map(({ heading }) => heading),
    );
    expect(plan.extraSections).toContain('回应解读情况');
    expect(report.sections).toHaveLength(6 + plan.extraSections.length);
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
