import { expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { body, readLines, title } from './reading.ts';

type Row = { label: string; unit: string; id: string };

const rows: Row[] = (y2014.tables[0]?.grid.rows ?? []).slice(1).map(([name, unit, last]) => ({
  label: name?.kind === 'label' ? name.text : '',
  unit: unit?.kind === 'label' ? unit.text : '',
  id: last?.kind === 'figure' ? last.indicator : '',
}));

const caption = '北麓县2018年政府信息公开情况统计表';
const figuresOf = ({ report }: ReturnType<typeof readLines>) =>
  Object.entries(report?.figures ?? {}).map(([id, { value }]) => [id, value]);

test('the serial number of the next row is no figure of a row whose own is blank', () => {
  const filled = (at: number): boolean => at % 3 === 0;
  const value = (at: number): string => String(at * 7 + 1000);
  const lines = rows.flatMap(({ label, unit, id }, at) => [
    String(at + 1),
    label,
    unit,
    ...(id !== '' && filled(at) ? [value(at)] : []),
  ]);
  const found = readLines([title, ...body, caption, '序号', '统计指标', '单位', '统计数', ...lines]);
  const expected = rows.flatMap(({ id }, at) => (id !== '' && filled(at) ? [[id, value(at)]] : []));
  expect(figuresOf(found)).toEqual(expected);
});

test('a table out of which every repeated word was taken gives no figures', () => {
  const seen = new Set<string>();
  const all = rows.flatMap(({ label, unit, id }, at) => [label, unit, ...(id === '' ? [] : [String(at % 11)])]);
  const once = all.filter((text) => !seen.has(text) && seen.add(text));
  const found = readLines([title, ...body, caption, ...once]);
  expect(figuresOf(found)).toEqual([]);
  expect(found.unplaced.length).toBeGreaterThan(0);
});

test('a row whose cells ran together opens no section', () => {
  const { outline } = readLines([
    title,
    ...body,
    '三、依申请公开政府信息情况',
    '一、本年新收政府信息公开申请数量0008137',
    '四、结转下年度继续办理9069489',
  ]);
  expect(outline).toEqual(['概述:概述', '主动公开:主动公开政府信息情况', '依申请公开:依申请公开政府信息情况']);
});

test('a heading ends before the first number of a part that stands behind it', () => {
  const { outline, bodies } = readLines([
    title,
    ...body,
    '三、依申请公开和不予公开情况 （一）政策解读情况',
    '受理2件。',
  ]);
  expect(outline?.at(-1)).toBe('依申请公开:依申请公开和不予公开情况');
  expect(bodies?.at(-1)).toBe('（一）政策解读情况\n受理2件。');
});

test('a unit in front of a number that no row takes is set aside with it', () => {
  const { aside } = readLines([
    title,
    '规章',
    '3.网络申请数件7',
    '第二十条第（一）项',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '行政规范性文件 | 5 | 1 | 19',
    '第二十条第（五）项',
    '行政许可 | 12',
    '第二十条第（六）项',
    '行政处罚 | 3',
    '行政强制 | 4',
  ]);
  expect(aside).toEqual(['规章：3.网络申请数', '件　7']);
});
