import { describe, expect, test } from 'vitest';
import { cellHints, cellRemark, totalWords } from '../../../renderer/tables/cell-remark.ts';
import { columnChecks } from '../../../renderer/tables/column-checks.ts';
import { gridView } from '../../../renderer/tables/grid-view.ts';
import { marksOf } from '../../../renderer/tables/marks.ts';
import { formSchema, type Declaration, type Form } from '../../../shared/forms/form.ts';
import { violations } from '../../../shared/forms/violations.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2019 } from '../../../shared/forms/y2019.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';

const checksOf = (form: Form) => form.tables.map(({ grid }) => columnChecks(form, gridView(grid)));

/** Two columns of three rows; in each, the first row must not be more than the second less the third. */
const small = (source: 'printed' | 'inferred', crossed = false): Form =>
  formSchema.parse({
    id: 'small',
    title: '小表',
    issuedBy: '某县',
    years: { from: null, to: null },
    outline: [],
    tables: [
      {
        id: 'small',
        title: '小表',
        grid: {
          widths: [2, 1, 1],
          headRows: 0,
          rows: ['x', 'y', 'z'].map((row) => [
            { kind: 'label', text: row },
            { kind: 'figure', indicator: `${row}.a` },
            { kind: 'figure', indicator: `${row}.b` },
          ]),
        },
      },
    ],
    indicators: ['x', 'y', 'z'].flatMap((row) =>
      ['a', 'b'].map((column) => ({
        id: `${row}.${column}`,
        label: row,
        column,
        unit: '件' as const,
        slot: 'otherMatter' as const,
      })),
    ),
    identities: ['a', 'b'].map((column) => ({
      id: column,
      relation: 'at-most' as const,
      left: [`x.${column}`],
      right: [`y.${crossed ? 'a' : column}`, { indicator: `z.${column}`, minus: true }],
      severity: 'warning' as const,
      source,
      why: '示例',
    })),
  } satisfies Declaration);

describe('what is said under the columns of a table', () => {
  test('the relation the third table prints stands under each of its seven columns, and under no other table', () => {
    for (const form of [y2019, y2021]) {
      const [proactive, applications, litigation] = checksOf(form);
      expect([proactive, litigation]).toEqual([[], []]);
      expect(applications).toHaveLength(1);
      expect([...(applications?.[0]?.columns ?? [])].map(([column, { id }]) => `${column} ${id}`)).toEqual(
        ['nat', 'biz', 'sci', 'ngo', 'law', 'oth', 'tot'].map((name, at) => `${at + 3} B1.${name}`),
      );
    }
    expect(checksOf(y2014)).toEqual([[]]);
  });

  test('any form’s printed relation within a column is found, with its own words and signs', () => {
    const [[check] = []] = checksOf(small('printed'));
    expect(check).toMatchObject({ left: 'x', relation: '不应大于', right: 'y－z' });
    expect([...(check?.columns.keys() ?? [])]).toEqual([1, 2]);
  });

  test('one that is inferred, or goes from column to column, is not', () => {
    expect(checksOf(small('inferred'))).toEqual([[]]);
    const [[check] = []] = checksOf(small('printed', true));
    expect([...(check?.columns.keys() ?? [])]).toEqual([1]);
  });
});

describe('what is said of a cell', () => {
  const figures = (values: Record<string, string>) => ({
    figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }])),
  });
  const broken = figures({
    't4.fy.keep': '1',
    't4.fy.correct': '0',
    't4.fy.other': '0',
    't4.fy.pending': '0',
    't4.fy.total': '2',
  });

  test('a sum that does not hold is marked at its total in a sheet, at every figure of it in a list', () => {
    const found = violations(y2021, broken);
    expect([...marksOf(found, true).keys()]).toEqual(['t4.fy.total']);
    expect([...marksOf(found, false).keys()]).toHaveLength(5);
  });

  test('a relation between several figures is marked at all of them', () => {
    const found = violations(
      y2021,
      figures({ 't3.new.nat': '1', 't3.carry_in.nat': '0', 't3.r.total.nat': '0', 't3.carry_out.nat': '0' }),
    );
    expect([...marksOf(found, true).keys()]).toEqual([
      't3.new.nat',
      't3.carry_in.nat',
      't3.r.total.nat',
      't3.carry_out.nat',
    ]);
  });

  test('a total says of what it is the sum, each way it is one; a figure that is counted says nothing', () => {
    expect(totalWords(y2021, 't4.fy.total')).toBe('由“行政复议·结果维持”等4项之和自动合计，可改');
    expect(totalWords(y2021, 't3.r.total.tot')).toMatch(/^由.*21项之和，或由.*6项之和自动合计，可改$/);
    expect(totalWords(y2021, 't4.fy.keep')).toBeNull();
    expect(totalWords(y2014, 'fy.total')).toBeNull();
  });

  test('a negative number is odd only where the form has no decrease', () => {
    const remark = (id: string) => {
      const found = y2019.indicators.find((indicator) => indicator.id === id);
      return found ? cellRemark(found, null, '-8') : undefined;
    };
    expect(remark('t2.xk.change')).toBeNull();
    expect(remark('t2.xk.before')).toMatchObject({ bad: true });
  });

  test('the form’s note on how a figure is counted is a hint of its cell', () => {
    const [permits] = y2021.indicators.filter(({ id }) => id === 't2.xk');
    expect(permits && cellHints(y2021, permits)).toEqual([permits?.note]);
  });
});
