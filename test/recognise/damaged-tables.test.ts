import { expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { body, readLines, title } from './reading.ts';

type Row = { label: string; unit: string; id: string; value: string };

const rows: Row[] = (y2014.tables[0]?.grid.rows ?? []).slice(1).map((cells, at) => {
  const [name, unit, last] = cells;
  const id = last?.kind === 'figure' ? last.indicator : '';
  const label = name?.kind === 'label' ? name.text : '';
  return { label, id, unit: unit?.kind === 'label' ? unit.text : '', value: id === '' ? '' : String(at * 7) };
});

const caption = '北麓县2018年政府信息公开情况统计表';
const print = (line: (row: Row, at: number) => string) => readLines([title, ...body, caption, ...rows.map(line)]);
const figuresOf = ({ report }: ReturnType<typeof print>) =>
  new Map(Object.entries(report?.figures ?? {}).map(([id, { value }]) => [id, value]));
const all = new Map(rows.filter(({ id }) => id !== '').map(({ id, value }) => [id, value]));

test.each([
  ['unit and number grown together in a cell', ({ label, unit, value }: Row) => `${label} | ${unit}${value} |`],
  ['unit and number grown together behind a space', ({ label, unit, value }: Row) => `${label} ${unit}${value}`],
  ['label, unit and number grown together', ({ label, unit, value }: Row) => `${label}${unit}${value}`],
  [
    'a serial number before each label',
    ({ label, unit, value }: Row, at: number) => `${at + 1} | ${label} | ${unit} | ${value} |`,
  ],
  ['no bar behind the last cell', ({ label, unit, value }: Row) => `${label}|${unit}|${value}`],
  [
    'cells and bars on lines of their own',
    ({ label, unit, value }: Row) => [label, '|', unit, '|', ...(value === '' ? [] : [value]), '|'].join('\n'),
  ],
  [
    'a remark behind each label',
    ({ label, unit, value }: Row) => `${label}${/[（(]/.test(label) ? '' : '（累计）'} | ${unit} | ${value} |`,
  ],
  ['empty cells behind the value', ({ label, unit, value }: Row) => `${label} | ${unit} | ${value} | | |`],
])('every figure is found in a table with %s', (_, line) => {
  const found = print(line);
  expect(figuresOf(found)).toEqual(all);
  expect(found.aside).toEqual([]);
  expect(found.report?.annex.caption).toBe(caption);
});

test('a label that lost a character is still its row, and it is said', () => {
  const found = print(
    ({ label, unit, value }, at) =>
      `${at % 3 === 0 && label.length > 8 ? label.slice(0, 3) + label.slice(4) : label} | ${unit} | ${value} |`,
  );
  expect(figuresOf(found)).toEqual(all);
  expect(found.repaired.filter((what) => what.startsWith('指标名称')).length).toBeGreaterThan(5);
});

test('a row whose label is lost gives its number to no other row', () => {
  const lost = (at: number): boolean => at % 7 === 3;
  const blank = (at: number): boolean => at % 5 === 1 && !lost(at);
  const found = print(({ label, unit, value }, at) =>
    lost(at) ? `${unit} | ${value}` : blank(at) ? `${label} | ${unit}` : `${label} | ${unit} | ${value}`,
  );
  const expected = rows.flatMap(({ id, value }, at): [string, string][] =>
    id === '' || lost(at) || blank(at) ? [] : [[id, value]],
  );
  expect(figuresOf(found)).toEqual(new Map(expected));
  const numbers = rows.flatMap(({ id, value }, at) => (id !== '' && lost(at) ? [value] : []));
  expect(found.aside.map((text) => text.replace(/^\S+　/, ''))).toEqual(numbers);
});

test('where a table has several columns of numbers and no column says it is the total, none is taken', () => {
  const head = '统计指标 | 单位 | 县政府 | 部门 | 乡镇';
  const lines = rows.map(({ label, unit, value }) => `${label} | ${unit} | ${value} | 1 | 2`);
  const found = readLines([title, ...body, caption, head, ...lines]);
  expect(found.report?.form).toBe('2014');
  expect(figuresOf(found)).toEqual(new Map());
  expect(found.aside[0]).toBe('县政府　部门　乡镇');
  expect(found.unplaced[1]?.why).toMatch(/几列数字/);
});

test('where one of several columns is the total, it is the figure', () => {
  const head = '统计指标 | 单位 | 县政府 | 部门 | 合计';
  const lines = rows.map(({ label, unit, value }) => `${label} | ${unit} | 1 | 2 | ${value}`);
  expect(figuresOf(readLines([title, ...body, caption, head, ...lines]))).toEqual(all);
});

test('a dash, a stroke and 无 in a cell are blank, and what stood there is said', () => {
  const found = print(
    ({ label, unit, value }, at) => `${label} | ${unit} | ${at === 5 ? '/' : at === 6 ? '无' : value} |`,
  );
  expect(figuresOf(found).size).toBe(all.size - 2);
  expect(found.repaired.filter((what) => what.startsWith('统计数写法')).map((what) => what.split(':').at(-1))).toEqual([
    '/',
    '无',
  ]);
});

test('a second name on the sign row, and a date without a day, are set aside', () => {
  const table = rows.map(({ label, unit, value }) => `${label} | ${unit} | ${value} |`);
  const found = readLines([title, ...body, caption, ...table, '审核人：甲　审核人：乙　填报日期：2019年3月']);
  expect(found.report?.signOff).toMatchObject({ reviewer: '甲', filledOn: null });
  expect(found.aside).toEqual(['审核人：乙', '填报日期：2019年3月']);
});
