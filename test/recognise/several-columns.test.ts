import { expect, test } from 'vitest';
import { formSchema } from '../../shared/forms/form.ts';
import { forms } from '../../shared/forms/forms.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2019 } from '../../shared/forms/y2019.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { readLines } from './reading.ts';

const title = '北麓县2022年政府信息公开工作年度报告';
const columns = ['nat', 'biz', 'sci', 'ngo', 'law', 'oth', 'tot'];

type Read = ReturnType<typeof readLines>;
const valuesOf = ({ report }: Read, row: string): (string | null)[] =>
  columns.map((column) => report?.figures[`t3.${row}.${column}`]?.value ?? null);

/** Part three of a report with some rows of its table. */
const withRows = (...rows: string[]): string[] => [
  title,
  '三、收到和处理政府信息公开申请情况',
  '具体如下。',
  '一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |',
  '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  '三、本年度办理结果 | （一）予以公开 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |',
  ...rows,
  '（七）总计 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |',
  '四、结转下年度继续办理 | 2 | 2 | 3 | 4 | 5 | 6 | 22 |',
  '以上数据经核对。',
];

test('a table stands in its section: the words before and behind it stay there', () => {
  const found = readLines(withRows('（三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'));
  expect(found.report?.form).toBe('2021');
  expect(found.bodies).toEqual(['具体如下。\n以上数据经核对。']);
  expect(valuesOf(found, 'new')).toEqual(['1', '2', '3', '4', '5', '6', '21']);
  expect(found.aside).toEqual([]);
});

test('a blank cell keeps its place', () => {
  const found = readLines(withRows('（三）不予公开 | 1.属于国家秘密 | 3 | | 0 | / | | 无 | 3 |'));
  expect(valuesOf(found, 'd.secret')).toEqual(['3', null, '0', null, null, null, '3']);
});

test.each([
  ['fewer', '1.属于国家秘密 | 3 | 0 | 3 |', '1.属于国家秘密：3　0　3'],
  ['more', '1.属于国家秘密 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 3 |', '1.属于国家秘密：3　0　0　0　0　0　0　3'],
  ['fewer, set apart by spaces', '1.属于国家秘密 3 0 3', '1.属于国家秘密：3　0　3'],
  ['grown together', '1.属于国家秘密3000003', '1.属于国家秘密3000003'],
])('a row with numbers %s than the form has is set aside whole, and no other row gets them', (_, row, aside) => {
  const found = readLines(withRows(row));
  expect(found.aside).toEqual([aside]);
  expect(valuesOf(found, 'd.secret')).toEqual(columns.map(() => null));
  expect(valuesOf(found, 'r.open')).toEqual(['9', '0', '0', '0', '0', '0', '9']);
});

test('names over the columns say which is which where an office has others', () => {
  const rows = withRows('1.属于国家秘密 | 1 | 1 | 0 |').map((row) => {
    const [label = '', ...numbers] = row.split(' | ').filter((cell) => !/^（?三/.test(cell));
    return numbers.length < 6 ? row : `${label} | ${numbers[6]?.replace(' |', '')} | ${numbers[0]} | 8 |`;
  });
  rows.splice(3, 0, '项目 | 总计 | 自然人 | 其中网上申请 |');
  const found = readLines(rows);
  expect(valuesOf(found, 'new')).toEqual(['1', null, null, null, null, null, '21']);
  expect(valuesOf(found, 'd.secret')).toEqual(['1', null, null, null, null, null, '1']);
  expect(found.aside[0]).toBe('项目　其中网上申请');
  expect(found.aside).toContain('一、本年新收政府信息公开申请数量：8');
});

test('as many cells under the names of another edition are not taken for this one’s', () => {
  const lines = [
    title,
    '二、主动公开政府信息情况',
    '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
    '规章 | 1 | 2 | 3 |',
    '规范性文件 | 4 | 5 | 6 |',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '行政许可 | 7 | -2 | 9 |',
  ];
  const other = readLines(lines, null, { form: y2021 });
  expect(other.report?.figures).toEqual({});
  expect(other.aside).toContain('规章：1　2　3');
  const own = readLines(lines);
  expect(own.report?.form).toBe('2019');
  expect(own.report?.figures['t2.gf.all']?.value).toBe('6');
  expect(own.report?.figures['t2.xk.change']?.value).toBe('-2');
});

test('a change may be written in words, and it is said', () => {
  const power = (cell: string) => `行政处罚 | 8 | ${cell} | 12 |`;
  const { report, repaired } = readLines(
    [
      title,
      '二、主动公开政府信息情况',
      '规章 | 0 | 0 | 0 |',
      '规范性文件 | 0 | 0 | 0 |',
      power('减4'),
      '行政强制 | 0 | 0 | 0 |',
    ],
    null,
    { form: y2019 },
  );
  expect(report?.figures['t2.cf.change']?.value).toBe('-4');
  expect(repaired).toContain('统计数写法（行政处罚（本年增/减））:减4');
});

test('labels broken around their numbers, and wider ones a character a line, leave every figure in its row', () => {
  const found = readLines([
    title,
    '三、收到和处理政府信息公开申请情况',
    '商业 科研 社会公益 法律服务',
    '自然人 其他 总计',
    '企业 机构 组织 机构',
    '一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21',
    '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
    '三',
    '、',
    '本',
    '（一）予以公开 9 0 0 0 0 0 9',
    '（二）部分公开（区分处理的，只计这一情形，不计',
    '7 0 0 0 0 0 7',
    '其他情形）',
    '（三）不 1.属于国家秘密 1 0 0 0 0 0 1',
    '予公开 2、其他法律行政法规禁止公开 2 0 0 0 0 0 2',
    '- 4 -',
    '1.申请人无正当理由逾期不补正、行政机关不再处',
    '理其政府信息公开申请 3 0 0 0 0 0 3',
    '总计 22 0 0 0 0 0 22',
    '四、结转下年度继续办理 0 0 0 0 0 0 0',
    '四、政府信息公开行政复议、行政诉讼情况',
    '无。',
  ]);
  expect(found.aside).toEqual([]);
  const sums = ['new', 'carry_in', 'r.open', 'r.partial', 'd.secret', 'd.law', 'o.nofix', 'r.total', 'carry_out'];
  expect(sums.map((row) => valuesOf(found, row).at(-1))).toEqual(['21', '0', '9', '7', '1', '2', '3', '22', '0']);
  expect(found.outline).toHaveLength(2);
});

const heads = [
  '四、政府信息公开行政复议、行政诉讼情况',
  '行政复议 | 行政诉讼 |',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
];

test('a page number between the heads of such a row is taken out and said', () => {
  const numbers = Array.from({ length: 15 }, (_, at) => String(at + 1));
  const torn = [...heads.slice(0, 3), '第4页', ...heads.slice(3)];
  const { report, repaired } = readLines([title, ...torn, `${numbers.join(' | ')} |`]);
  expect(Object.values(report?.figures ?? {}).map(({ value }) => value)).toEqual(numbers);
  expect(repaired).toContain('去掉页码:第4页');
});

test('a row without a label is read in the order of its heads, and set aside if a number is missing', () => {
  const numbers = Array.from({ length: 15 }, (_, at) => String(at + 1));
  const read = (cells: readonly string[]) => readLines([title, ...heads, `${cells.join(' | ')} |`, '无其他情况。']);
  const whole = read(numbers);
  expect(y2021.tables[2]?.grid.rows[3]?.map((cell) => cell.kind === 'figure' && cell.indicator)).toEqual(
    Object.keys(whole.report?.figures ?? {}),
  );
  expect(Object.values(whole.report?.figures ?? {}).map(({ value }) => value)).toEqual(numbers);
  expect(whole.bodies).toEqual(['无其他情况。']);
  const short = read(numbers.slice(1));
  expect(short.report?.figures).toEqual({});
  expect(short.aside).toEqual([`无名称的一行：${numbers.slice(1).join('　')}`]);
});

test('words of a table that stand in a list are no table', () => {
  const found = readLines([
    title,
    '一、总体情况',
    '公开的主要内容有：',
    '规章',
    '行政许可',
    '行政处罚',
    '二、主动公开政府信息情况',
    '无。',
  ]);
  expect(found.report?.form).toBe('none');
  expect(found.bodies?.[0]).toBe('公开的主要内容有：\n规章\n行政许可\n行政处罚');
});

test('the six headings alone are no form, unless one is named', () => {
  const lines = [title, ...y2021.outline.flatMap(({ heading }, at) => [`${'一二三四五六'[at]}、${heading}`, '无。'])];
  expect(readLines(lines).report?.form).toBe('none');
  expect(readLines(lines, null, { form: y2021 }).report?.form).toBe('2021');
});

test('of two forms the one that explains more of the table is taken, whatever the year', () => {
  const longer = formSchema.parse({
    ...y2021,
    id: 'longer',
    version: 3,
    tables: y2021.tables.map((table) =>
      table.id === 'applications'
        ? {
            ...table,
            grid: {
              ...table.grid,
              rows: [
                ...table.grid.rows,
                [
                  { kind: 'label', text: '五、涉及乡镇的申请数量', columns: 3 },
                  { kind: 'figure', indicator: 'more.town', columns: 7 },
                ],
              ],
            },
          }
        : table,
    ),
    indicators: [
      ...y2021.indicators,
      { id: 'more.town', label: '五、涉及乡镇的申请数量', unit: '件', slot: 'application' },
    ],
  });
  const known = { forms: [...forms, longer] };
  const rows = withRows();
  expect(readLines(rows, null, known).report?.form).toBe('2021');
  const more = readLines([...rows.slice(0, -1), '五、涉及乡镇的申请数量 | 5 |', ...rows.slice(-1)], null, known);
  expect([more.report?.form, more.report?.figures['more.town']?.value]).toEqual(['longer@3', '5']);
  expect(forms).toContain(y2014);
});

test('where the file marks its cells, a page number behind a blank row is no figure of that row', () => {
  const { report, repaired } = readLines([
    title,
    '二、主动公开政府信息情况',
    '规章\t0\t0\t0',
    '行政规范性文件\t4\t1\t9',
    '行政许可\t',
    '17',
    '行政处罚\t3',
    '行政强制\t0',
    '三、收到和处理政府信息公开申请情况',
    '无。',
  ]);
  expect(report?.figures['t2.xk']).toBeUndefined();
  expect(report?.figures['t2.cf']?.value).toBe('3');
  expect(repaired).toContain('去掉页码:17');
});
