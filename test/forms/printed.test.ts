import { describe, expect, test } from 'vitest';
import type { Cell, Form, Identity, Term } from '../../shared/forms/form.ts';
import { layOut } from '../../shared/forms/layout.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2019 } from '../../shared/forms/y2019.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import {
  columns,
  rows2014,
  rules2014,
  rules2019,
  rules2021,
  tables2019,
  tables2021,
  unusual2019,
  unusual2021,
} from './printed.ts';

const linesOf = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Cells of a literal row, `*` standing for one cell a column. */
const cellsOf = (line: string): string[] =>
  line
    .split(' | ')
    .flatMap((cell) => (cell.endsWith('.*') ? columns.map((column) => cell.replace('*', column)) : [cell]));

function cellText(cell: Cell): string {
  const span = `${cell.columns === undefined || cell.columns === 1 ? '' : `c${cell.columns}`}${cell.rows === undefined || cell.rows === 1 ? '' : `r${cell.rows}`}`;
  const text = cell.kind === 'label' ? cell.text : cell.kind === 'figure' ? `=${cell.indicator}` : '';
  return span === '' ? text : `${span}:${text}`;
}

/** What of a form's figures is not counted in whole 件 that only grow. */
const unusual = (form: Form): string[] =>
  form.indicators
    .filter(({ unit, number, signed }) => unit !== '件' || number !== 'whole' || signed)
    .map(({ id, unit, number, signed }) => `${id} ${unit} ${number}${signed ? ' signed' : ''}`);

describe('the forms are printed as issued', () => {
  test('2014: 65 rows, each with its indent, label, unit and figure', () => {
    const [table] = y2014.tables;
    const rows = table?.grid.rows.map((cells) => {
      const [label, unit, figure] = cells;
      const indent = label?.kind === 'label' ? (label.indent ?? '') : '';
      return [indent, ...[label, unit, figure].flatMap((cell) => (cell ? [cellText(cell)] : []))].join(' | ').trim();
    });
    expect(rows?.[0]).toBe('| 统计指标 | 单位 | 统计数');
    expect(rows?.slice(1)).toEqual(linesOf(rows2014));
    const printed = linesOf(rows2014).flatMap((line) => {
      const [, label, unit, figure = ''] = line.split(/ \| ?/);
      return figure === '' ? [] : [{ id: figure.slice(1), label, unit, number: unit === '万元' ? 'decimal' : 'whole' }];
    });
    expect(
      y2014.indicators.map(({ id, label, unit, number, signed }) => ({
        id,
        label,
        unit,
        number,
        ...(signed && { signed }),
      })),
    ).toEqual(printed);
  });

  test.each([
    ['2021', y2021, tables2021, unusual2021],
    ['2019', y2019, tables2019, unusual2019],
  ] as const)('%s: every cell of every table, its spans, its unit and its sign', (_, form, tables, figures) => {
    expect(form.tables.map(({ grid }) => grid.rows.map((cells) => cells.map(cellText)))).toEqual(
      tables.map((table) => linesOf(table).map(cellsOf)),
    );
    expect(unusual(form)).toEqual(figures);
  });

  test.each([y2014, y2019, y2021])('$id: a figure is called as the row and the column it stands in', (form) => {
    const known = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
    for (const { grid } of form.tables) {
      const { cells, owners } = layOut(grid.rows, (cell) => cell);
      for (const { cell, row, column, columns: wide } of cells) {
        if (cell.kind !== 'figure') continue;
        const around = [
          ...(owners[row] ?? []).slice(0, column),
          ...owners.slice(0, row).flatMap((line) => line.slice(column, column + wide)),
        ];
        const words = around.flatMap((owner) => (owner?.cell.kind === 'label' ? [owner.cell.text] : []));
        const { label = '', column: name, group } = known.get(cell.indicator) ?? {};
        expect(words, cell.indicator).toContain(label);
        if (name !== undefined) expect(words, cell.indicator).toContain(name);
        const wider = (group ?? '').split('：').filter((part) => part !== '' && form !== y2014);
        for (const part of wider) expect(words, cell.indicator).toContain(part);
      }
    }
  });
});

const signs = { equal: '=', 'at-most': '≤', 'both-or-none': '⇔', 'not-equal': '≠' };

function sideText(terms: readonly Term[]): string {
  return terms
    .map((term, at) => {
      const { indicator, year, minus } =
        typeof term === 'string' ? { indicator: term, year: 'this', minus: false } : term;
      const sign = minus ? '- ' : at === 0 ? '' : '+ ';
      return `${sign}${year === 'last' ? 'last:' : ''}${indicator}`;
    })
    .join(' ');
}

const ruleText = ({ id, severity, source, left, relation, right }: Identity): string =>
  `${id} ${severity} ${source}: ${sideText(left)} ${signs[relation]} ${sideText(right)}`;

describe('the rules of the forms are those written down', () => {
  test.each([
    ['2014', y2014, rules2014],
    ['2019', y2019, rules2019],
    ['2021', y2021, rules2021],
  ] as const)('%s', (_, form, rules) => {
    const expected = linesOf(rules).flatMap((rule) =>
      rule.includes('*') ? columns.map((column) => rule.replaceAll('*', column)) : [rule],
    );
    expect(form.identities.map(ruleText).toSorted()).toEqual(expected.toSorted());
  });

  test('figures go on into the next year', () => {
    const openOnes = columns.map((column) => ({ from: `t3.carry_out.${column}`, to: `t3.carry_in.${column}` }));
    const documents = ['t2.gz.valid', 't2.gf.valid'].map((id) => ({ from: id, to: id }));
    expect(y2021.carries).toEqual([...openOnes, ...documents]);
    expect(y2019.carries).toEqual(openOnes);
    expect(y2014.carries).toEqual([]);
  });

  test('规章 are asked of everybody below a city, powers of those who seldom have them', () => {
    const below = ['government', 'township', 'department', 'organisation'];
    const asked = (form: Form) =>
      form.questions.map(({ indicators, agencies }) => [indicators.toSorted(), agencies.toSorted()]);
    const powers = [
      ['t2.cf', 't2.qz', 't2.xk'],
      ['organisation', 'township'],
    ];
    expect(asked(y2021)).toEqual([[['t2.gz.made', 't2.gz.repealed', 't2.gz.valid'], below.toSorted()], powers]);
    expect(asked(y2019)).toEqual([[['t2.gz.all', 't2.gz.new', 't2.gz.opened'], below.toSorted()], powers]);
  });

  test('governments of every level report on assessment, review and accountability; nobody else must', () => {
    for (const { requirements } of [y2019, y2021]) {
      expect(
        requirements.map(({ slot, agencies, things }) => [slot, agencies, things.map(({ name }) => name)]),
      ).toEqual([['overview', ['government', 'township'], ['工作考核', '社会评议', '责任追究']]]);
    }
    expect(y2014.requirements).toEqual([]);
  });

  test('only the edition of 2021 prescribes the headings of its six parts', () => {
    const headings = [
      '总体情况',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
      '存在的主要问题及改进情况',
      '其他需要报告的事项',
    ];
    expect(y2021.outline.map(({ heading, fixed }) => [heading, fixed])).toEqual(headings.map((one) => [one, true]));
    expect(y2019.outline.map(({ heading, fixed }) => [heading, fixed])).toEqual(headings.map((one) => [one, false]));
  });
});
