import { expect, test } from 'vitest';
import type { Report } from '../../shared/report/report.ts';
import { readLines } from './reading.ts';

/** Item (一) of article 20 and the table of reviews and lawsuits, 2019's form, as offices' pages give them when copied. */
const first = (heads: readonly string[], rules: readonly string[], normative: readonly string[]): string[] => [
  '第二十条第（一）项',
  ...heads,
  ...rules,
  ...normative,
];

const suits = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const counts = ['1', '0', '0', '0', '1', '0', '0', '0', '0', '0', '2', '0', '0', '0', '2'];

const page = (second: readonly string[], fourth: readonly string[]): string[] => [
  '青石镇2020年政府信息公开工作年度报告',
  '一、总体情况',
  '全年工作平稳，没有发生行政复议。',
  '二、主动公开政府信息情况',
  ...second,
  '三、收到和处理政府信息公开申请情况',
  '全年未收到申请。',
  '四、政府信息公开行政复议、行政诉讼情况',
  ...fourth,
  '五、存在的主要问题及改进情况',
  '人手不足，来年加强培训。',
];

const rest = [
  '第二十条第（五）项',
  '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 | |',
  '行政许可 | 12 | -1 | 345 | |',
  '其他对外管理服务事项 | 0 | 0 | 0 | |',
  '第二十条第（六）项',
  '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 | |',
  '行政处罚 | 20 | 2 | 7 | |',
  '行政强制 | 0 | 0 | 0 | |',
];

const suitsInRows = [
  '行政复议 | 行政诉讼 | |||||||||||||',
  `${suits.join(' | ')} | 未经复议直接起诉 | 复议后起诉 | ||||||||`,
  `${[...suits, ...suits].join(' | ')} | |||||`,
  `${counts.join(' | ')} | |`,
];

const values = (figures: Report['figures'] | undefined, prefix: string): (string | null)[] =>
  Object.entries(figures ?? {}).flatMap(([id, { value }]) => (id.startsWith(prefix) ? [value] : []));

/** The figures of item (一), in the form's order. */
const ofFirst = (figures: Report['figures'] | undefined): (string | null)[] => [
  ...values(figures, 't2.gz.'),
  ...values(figures, 't2.gf.'),
];

test('rows that are padded with blank cells to the width of the widest one give their figures', () => {
  const heads = ['信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 | |'];
  const found = readLines(
    page([...first(heads, ['规章 | 0 | 0 | 0 | |'], ['规范性文件 | 3 | 4 | 47 | |']), ...rest], suitsInRows),
  );
  expect(ofFirst(found.report?.figures)).toEqual(['0', '0', '0', '3', '4', '47']);
  expect(values(found.report?.figures, 't4.fy.')).toEqual(counts.slice(0, 5));
  expect(found.aside).toEqual([]);
});

test('the year an office set into the names of columns changes nothing', () => {
  const heads = ['信息内容 | 本年新（2020）制作数量 | 本年新（2020）公开数量 | 对外公开总数量 |'];
  const found = readLines(
    page([...first(heads, ['规章 | 0 | 0 | 0 |'], ['规范性文件 | 3 | 4 | 47 |']), ...rest], suitsInRows),
  );
  expect(ofFirst(found.report?.figures)).toEqual(['0', '0', '0', '3', '4', '47']);
  expect([found.aside, found.repaired]).toEqual([[], []]);
});

test('heads cut short after their first line do not hide which figure is which, as long as the whole ones agree', () => {
  const heads = ['信息内容 | 本年新 | 本年新 | 对外公开总数量 | |'];
  const found = readLines(
    page([...first(heads, ['规章 | 0 | 0 | 0 | |'], ['规范性文件 | 3 | 4 | 47 | |']), ...rest], suitsInRows),
  );
  expect(ofFirst(found.report?.figures)).toEqual(['0', '0', '0', '3', '4', '47']);
});

test('a head that stands over another column than the form’s order says leaves the row to the clerk', () => {
  const heads = ['信息内容 | 对外公开总数量 | 本年新 | 本年新 | |'];
  const { report } = readLines(
    page([...first(heads, ['规章 | 5 | 1 | 2 | |'], ['规范性文件 | 47 | 3 | 4 | |']), ...rest], suitsInRows),
  );
  expect(Object.entries(report?.figures ?? {}).filter(([id]) => id.startsWith('t2.gz.'))).toEqual([
    ['t2.gz.all', { value: '5', note: '' }],
  ]);
});

test('a label with an office’s explanation behind it is the label, and a row of its own is shown as unplaced', () => {
  const long =
    '（本级制定发布的决定、公告、通告、意见以及标题写有办法、细则、规程字样的公文，一般都计入这一行，转发的不计）';
  const lines = [
    '信息内容',
    '本年新',
    '制作数量',
    '本年新',
    '公开数量',
    '对外公开总数量',
    '规章（设区的市填写）',
    '0',
    '0',
    '0',
    `规范性文件${long}`,
    '3',
    '4',
    '47',
    '另行公开的文件（含会议纪要）',
    '8',
    '8',
    '8',
  ];
  const flat = rest.flatMap((line) => line.split(' | ').filter((cell) => !/^[\s|]*$/.test(cell)));
  const found = readLines(page(['第二十条第（一）项', ...lines, ...flat], [...suits, ...suits, ...suits, ...counts]));
  expect(ofFirst(found.report?.figures)).toEqual(['0', '0', '0', '3', '4', '47']);
  expect(found.aside.join('\n')).toMatch(/另行公开的文件（含会议纪要）[\s\S]*8/);
});

test('a preface written into the first section says whose report it is; its words stay in the section', () => {
  const said = '本报告由青石镇人民政府编制，统计期限为2020年1月1日至2020年12月31日。电话：0000-8450000。';
  const found = readLines(['一、工作基本情况', said, ...page(rest, suitsInRows).slice(3)]);
  expect([found.report?.agency.name, found.report?.agency.phone, found.report?.year]).toEqual([
    '青石镇人民政府',
    '0000-8450000',
    2020,
  ]);
  expect(found.bodies?.[0]).toContain(said);
  expect(found.report?.preface.written).toBe('');
});

test.each([
  ['按照县政府的统一要求，青石县水务局编制2020年度政府信息公开年度报告。', '青石县水务局'],
  ['按照有关要求,特编制2020年度青石镇政府信息公开年度报告,数据截至年底。', '青石镇'],
  ['按照有关要求，编制《青石县东街道办事处2020年度政府信息公开工作年度报告》。', '青石县东街道办事处'],
  ['按照有关要求，编制青石县水务局2020年度政府信息公开工作报告。', '青石县水务局'],
  ['根据条例要求，青石县东街道特编制2020年政府信息公开年度报告。', '青石县东街道'],
  ['按照有关要求，认真编制2020年政府信息公开年度报告。', ''],
])('who compiles a report is read from “%s”', (said, agency) => {
  const { report } = readLines([said, ...page(rest, suitsInRows).slice(1)], 2020);
  expect(report?.agency.name).toBe(agency);
});

test('a page’s data about its article are no part of the report, however they were copied', () => {
  const data = [
    '今天是:',
    '索引号 qs01/2021-00011 发文字号',
    '标   题 青石镇2020年年度报告',
    '发布机构 青石镇 公文时效 有效',
  ];
  const { unplaced, report } = readLines([...data, ...page(rest, suitsInRows)]);
  expect(unplaced.map(({ text, why }) => [text, why])).toEqual(
    data.map((text) => [text, '网页上的附带信息，不属于报告']),
  );
  expect(report?.titleLines).toEqual(['青石镇2020年政府信息公开工作年度报告']);
});

test('a preface that names a notice in angle marks is no path of a page', () => {
  const said = '依照《<县政府办公室关于做好年报编写工作>的通知》要求，现将青石镇全年公开情况报告如下：';
  const [heading = '', ...body] = page(rest, suitsInRows);
  const { unplaced, report } = readLines([heading, '首页 > 公开 > 年报', said, ...body]);
  expect(unplaced.map(({ text }) => text)).toEqual(['首页 > 公开 > 年报']);
  expect(report?.preface.written).toBe(said);
});

test('a bar alone on its line that opens the row below leaves the heading above a heading', () => {
  const opened = (cells: readonly string[]): string => cells.map((cell) => `| \n ${cell}  `).join('') + '|';
  const second = [
    ['第二十条第（一）项'],
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '1', '2', '3'],
    ['规范性文件', '4', '5', '6'],
  ].map(opened);
  const fourth = [['行政复议', '行政诉讼'], [...suits, '未经复议直接起诉', '复议后起诉'], [...suits, ...suits], counts];
  const { report, outline } = readLines(page([...second, ...rest], fourth.map(opened)));
  expect(outline).toHaveLength(5);
  expect([ofFirst(report?.figures), values(report?.figures, 't4.')]).toEqual([['1', '2', '3', '4', '5', '6'], counts]);
});

test('a bar alone on its line closes the cell above it, also one that is numbered as a part', () => {
  const closed = (cells: readonly string[]): string[] => cells.flatMap((cell) => [cell, '|']);
  const row = (label: string, count: string): string[] => [label, count, '0', '0', '0', '0', '0', count];
  const asked = [
    ...row('一、本年新收政府信息公开申请数量', '7'),
    ...row('二、上年结转政府信息公开申请数量', '2'),
    '三、本年度办理结果',
    ...row('（一）予以公开', '5'),
    ...row('（二）部分公开', '3'),
    ...row('（七）总计', '8'),
    ...row('四、结转下年度继续办理', '1'),
  ];
  const lines = page(rest, suitsInRows);
  const at = lines.indexOf('全年未收到申请。');
  const { report, outline } = readLines([...lines.slice(0, at), ...closed(asked), ...lines.slice(at + 1)]);
  expect(outline).toHaveLength(5);
  expect(['new', 'carry_in', 'carry_out'].map((id) => report?.figures[`t3.${id}.tot`]?.value)).toEqual(['7', '2', '1']);
});

/** The heads of the table of reviews and lawsuits, whose cells a PDF's text gives line by line across the table. */
const torn = [
  '行政复议行政诉讼',
  '未经复议直接起诉复议后起诉',
  '结果结果其他尚未',
  '总计',
  '总计总计',
  '维持纠正结果审结维持纠正结果审结',
];

test('heads whose lines run together across the table are its heads, and its figures follow', () => {
  const { report, bodies, aside } = readLines(page(rest, [...torn, `${counts.join(' | ')} |`]));
  expect([values(report?.figures, 't4.'), bodies?.[3], aside]).toEqual([counts, '', []]);
});

test('words of the heads in a sentence are no heads', () => {
  const said = '结果维持和结果纠正的都没有';
  const { report, bodies } = readLines(page(rest, [said]));
  expect([values(report?.figures, 't4.'), bodies?.[3]]).toEqual([[], said]);
});
