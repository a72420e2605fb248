import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../electron/documents/read/text.ts';
import { formSchema, type Cell, type Form } from '../../shared/forms/form.ts';
import { forms } from '../../shared/forms/forms.ts';
import { y2019 } from '../../shared/forms/y2019.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import { plainText } from '../../shared/report/plain.ts';
import { chineseOrdinal } from '../../shared/wording/ordinal.ts';
import { printTable, type TableStyle } from './print-grid.ts';

const style: fc.Arbitrary<TableStyle> = fc.record({
  cells: fc.constantFrom('bars', 'leading-bar', 'tab-rows', 'bar-at-end', 'bar-lines', 'tabs', 'bare-lines', 'spaced'),
  across: fc.constantFrom('left out', 'empty', 'repeated'),
  down: fc.constantFrom('left out', 'empty', 'repeated'),
  blank: fc.constantFrom('', '', '', '/', '-', '—', '无'),
  brokenLabels: fc.boolean(),
  pageNumbers: fc.boolean(),
});

const sentence = fc.constantFrom(
  '全年按时更新公开专栏，没有积压。',
  '规章由市级以上机关制定，我县不制定规章。',
  '有关数据见下表。',
  '（一）公开事项的范围与上年相同。',
  '2022年共受理申请12件，均按期答复。',
  '行政许可事项全部进驻政务大厅，办理结果当场公开。',
);
const sentences = fc.array(sentence, { maxLength: 2 });

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constant('0') },
  { weight: 3, arbitrary: fc.nat({ max: 99_999 }).map(String) },
  { weight: 1, arbitrary: fc.constant('') },
);

type Filled = { form: Form; values: Map<string, string>; before: string[][]; after: string[][]; style: TableStyle };

const filledOf = (form: Form): fc.Arbitrary<Filled> => {
  const each = { minLength: form.outline.length, maxLength: form.outline.length };
  const count = { minLength: form.indicators.length, maxLength: form.indicators.length };
  return fc
    .record({
      values: fc.array(value, count),
      before: fc.array(sentences, each),
      after: fc.array(sentences, each),
      style,
    })
    .map(({ values, ...rest }) => ({
      form,
      values: new Map(form.indicators.map(({ id }, at) => [id, values[at] ?? ''])),
      ...rest,
    }));
};

const title = '北麓县2022年政府信息公开工作年度报告';

function print({ form, values, before, after, style }: Filled): string[] {
  const sections = form.outline.flatMap(({ slot, heading }, at) => {
    const tables = form.tables
      .filter((table) => table.slot === slot)
      .flatMap((table) => printTable(table, (indicator) => values.get(indicator) ?? '', style));
    return [`${chineseOrdinal(at + 1)}、${heading}`, ...(before[at] ?? []), ...tables, ...(after[at] ?? [])];
  });
  const apart = form.tables.filter((table) => table.slot === 'annex');
  return [
    title,
    '本报告的统计期限自2022年1月1日至2022年12月31日。',
    ...sections,
    ...apart.flatMap((table) => [table.title, ...printTable(table, (id) => values.get(id) ?? '', style)]),
  ];
}

const checkReading = (form: Form, known: readonly Form[]) =>
  fc.property(filledOf(form), (filled) => {
    const manuscript = readText(new TextEncoder().encode(print(filled).join('\n')), 'old.txt');
    let next = 0;
    const { report, unplaced } = recognise(manuscript, {
      year: null,
      form: null,
      forms: known,
      newId: () => `s${(next += 1)}`,
    });
    expect(unplaced, JSON.stringify(filled.style)).toEqual([]);
    const style = JSON.stringify(filled.style);
    expect(report?.form, style).toBe(form.id);
    const figures = form.indicators.map(({ id }) => [id, report?.figures[id]?.value ?? '']);
    expect(figures, style).toEqual([...filled.values]);
    expect(report?.sections.map(({ slot, heading }) => [slot, heading])).toEqual(
      form.outline.map(({ slot, heading }) => [slot, heading]),
    );
    const bodies = report?.sections.map(({ prose }) => plainText(prose, report));
    const written = filled.before.map((lines, at) => [...lines, ...(filled.after[at] ?? [])]);
    expect(bodies, style).toEqual(written.map((lines) => lines.join('\n')));
  });

test('a report with the tables of 2021, printed in any common way, is read back as it was', () => {
  fc.assert(checkReading(y2021, forms), { numRuns: 100 });
});

test('a report with the tables of 2019, printed in any common way, is read back as it was', () => {
  fc.assert(checkReading(y2019, forms), { numRuns: 100 });
});

const levels = ['区政府', '区直单位', '乡镇街道'] as const;
const things = ['机构人事信息数', '行政执法信息数', '规划计划信息数', '财务预决算信息数', '总计'] as const;
const head = (text: string): Cell => ({ kind: 'label', text, head: true, align: 'center' });

/** An office's own form: a serial number before each row, three numbers in it. */
const own = formSchema.parse({
  id: 'own',
  title: '政府信息公开情况分级统计表',
  issuedBy: '某省政务公开办公室',
  years: { from: null, to: null },
  outline: y2021.outline,
  tables: [
    {
      id: 'levels',
      title: '政府信息公开情况分级统计表',
      grid: {
        widths: [1, 6, 1, 2, 2, 2],
        headRows: 1,
        rows: [
          ['序号', '统计指标', '单位', ...levels].map(head),
          ...things.map((thing, at): Cell[] => [
            { kind: 'label', text: String(at + 1), align: 'center' },
            { kind: 'label', text: thing },
            { kind: 'label', text: '条', align: 'center' },
            ...levels.map((_, level): Cell => ({ kind: 'figure', indicator: `own.${at}.${level}` })),
          ]),
        ],
      },
    },
  ],
  indicators: things.flatMap((label, at) =>
    levels.map((column, level) => ({
      id: `own.${at}.${level}`,
      label,
      column,
      unit: '条' as const,
      slot: 'proactive' as const,
    })),
  ),
  identities: [],
});

test('a form of an office’s own, with a serial number and three numbers a row, is read back as it was', () => {
  fc.assert(checkReading(own, [...forms, own]), { numRuns: 100 });
});
