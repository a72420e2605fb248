import { expect, test } from 'vitest';
import { readHtml } from '../../electron/documents/read/web/html.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import { webExtras } from '../../shared/recognise/outcome.ts';
import { readLines } from './reading.ts';

function readPage(body: string) {
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;
  return recognise(readHtml(new TextEncoder().encode(page), 'old.html'), { year: null, form: null, newId: () => 'x' });
}

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const merged = (...cells: [string, number][]): string =>
  `<tr>${cells.map(([text, columns]) => `<td colspan="${columns}">${text}</td>`).join('')}</tr>`;

const title = '<h1>青石镇2020年政府信息公开工作年度报告</h1>';
const body = '<p>一、总体情况</p><p>全年工作平稳。</p><p>二、主动公开政府信息情况</p>';

test('rows whose cells are merged otherwise than the names over them give their figures in order', () => {
  const table = [
    merged(['第二十条第（一）项', 5]),
    merged(['信息内容', 1], ['本年新制作数量', 1], ['本年新公开数量', 2], ['对外公开总数量', 1]),
    merged(['规章', 1], ['1', 1], ['2', 2], ['3', 1]),
    merged(['规范性文件', 1], ['4', 1], ['5', 2], ['6', 1]),
    merged(['第二十条第（五）项', 5]),
    merged(['信息内容', 1], ['上一年项目数量', 1], ['本年增/减', 2], ['处理决定数量', 1]),
    merged(['行政许可', 1], ['12', 2], ['7', 1], ['345', 1]),
    merged(['其他对外管理服务事项', 1], ['20', 2], ['8', 1], ['90', 1]),
  ].join('');
  const { report, unplaced } = readPage(`${title}${body}<table>${table}</table>`);
  const of = (start: string) =>
    Object.entries(report?.figures ?? {}).flatMap(([id, { value }]) => (id.startsWith(start) ? [value] : []));
  expect([of('t2.gz.'), of('t2.gf.'), of('t2.xk'), of('t2.qt'), unplaced]).toEqual([
    ['1', '2', '3'],
    ['4', '5', '6'],
    ['12', '7', '345'],
    ['20', '8', '90'],
    [],
  ]);
});

test('a page’s table of its own data is no title, however it ends, and its menu is known for what it is', () => {
  const meta = [
    row('名称', '青石镇2020年政府信息公开工作年度报告'),
    row('索引号', '000000000/2021-00002', '分类', '信息公开年报 其他 报告'),
    row('文号', ''),
    row('时效', ''),
  ].join('');
  const { report, unplaced } = readPage(
    `<p>您现在所在的位置：</p><p>走进青石</p><p>办事服务</p><table>${meta}</table>${title}<p>统计期限自2020年1月1日至12月31日。</p>${body}<p>发布信息30条。</p>`,
  );
  expect([report?.titleLines, report?.year, report?.agency.name]).toEqual([
    ['青石镇2020年政府信息公开工作年度报告'],
    2020,
    '青石镇',
  ]);
  const why = (text: string) => unplaced.find((one) => one.text.startsWith(text))?.why;
  expect(['您现在', '走进青石', '名称', '索引号', '文号', '时效'].map(why)).toEqual(Array(6).fill(webExtras));
});

test('a table over the report that holds nothing of the page is no page’s data', () => {
  const own = [row('编制单位', '青石镇党政办公室'), row('联系人', '某某')].join('');
  const { unplaced } = readPage(
    `${title}<table>${own}</table><p>统计期限自2020年1月1日至12月31日。</p>${body}<p>发布30条。</p>`,
  );
  expect(unplaced.map(({ why }) => why)).toEqual(Array(2).fill('正文之前的表格，未能归入任何部分'));
});

test('a page’s own data copied as rows of text are that in all their rows; a table apart from them is none', () => {
  const lines = ['索引号 | 000/2021-02 | 发文字号 | |', '关键词 | 主题 | 镇办 |', '公开形式 | 责任部门 | |'];
  const above = readLines([
    '青石镇2020年政府信息公开工作年度报告',
    ...lines,
    '一、总体情况',
    '全年平稳。',
    '二、主动公开政府信息情况',
    '30条。',
  ]);
  expect(above.unplaced.map(({ why }) => why)).toEqual(Array(3).fill(webExtras));
});

test('who put an article on a page is the page’s, not the preface’s', () => {
  const line = '发布者:镇党政办   发布日期:2021-03-08 09:05:30   浏览次数:512';
  const { report, unplaced } = readPage(`${title}<p>${line}</p><p>本报告由发布者编制。</p>${body}<p>发布30条。</p>`);
  expect([report?.preface.written, unplaced.map(({ why }) => why)]).toEqual(['本报告由发布者编制。', [webExtras]]);
});

test('an abstract among a page’s own data does not hide the title below it', () => {
  const abstract = `内容概述 本年度报告依据有关文件编制，${'内容包括总体情况和存在的问题，'.repeat(4)}数据截至年底。`;
  const { report, unplaced } = readLines([
    '索 引 号 000000000/2024-00001 分 类 其他 / 报告',
    abstract,
    '时 效 有效',
    '青石镇政府信息公开工作2023年度报告',
    '一、总体情况',
    '全年平稳。',
    '二、主动公开政府信息情况',
    '30条。',
  ]);
  expect([report?.titleLines, report?.year]).toEqual([['青石镇政府信息公开工作2023年度报告'], 2023]);
  expect(unplaced.map(({ why }) => why)).toEqual(Array(3).fill(webExtras));
});

test('the bullets and bars a page’s buttons leave behind are the page’s', () => {
  const { unplaced } = readLines([
    '青石镇2020年政府信息公开工作年度报告',
    '发布日期：2021-01-18',
    '• 字号：',
    '• |',
    '• 打印',
    '一、总体情况',
    '全年平稳。',
    '二、主动公开政府信息情况',
    '30条。',
  ]);
  expect(unplaced.map(({ why }) => why)).toEqual(Array(4).fill(webExtras));
});

test('buttons, columns, paths by strokes and labels without values over a title are the page’s', () => {
  const lines = [
    '• 设为首页|',
    '• 无障碍浏览|',
    '您好，欢迎访问青石镇人民政府网！',
    '您好,欢迎登录青石镇政务公开平台',
    '首页/ 政府信息公开 / 信息公开年报 / 乡镇 / 2020 / 正文',
    '文件编号：  发布机构： 青石镇',
    '体裁分类',
    '服务对象',
    '青石镇',
  ];
  const { report, unplaced } = readLines([
    ...lines,
    '青石镇2020年政府信息公开工作年度报告',
    '发表日期：2021-01-20 10:00 来自：青石镇',
    '一、总体情况',
    '全年平稳。',
    '二、主动公开政府信息情况',
    '30条。',
  ]);
  expect(report?.titleLines).toEqual(['青石镇2020年政府信息公开工作年度报告']);
  expect(unplaced.filter(({ why }) => why !== webExtras)).toEqual([]);
});

test('without a title the preface’s own name for the report outweighs a period left from last year', () => {
  const yearOf = (named: number, told: number): number | undefined =>
    readLines([
      `青石县某局编制了${named}年政府信息公开年度报告。统计期限自${told}年1月1日起至${told}年12月31日止。`,
      '一、总体情况',
      '2021年，我局全年工作平稳。2021年新收申请3件。',
      '二、主动公开政府信息情况',
      '30条。',
    ]).report?.year;
  expect([yearOf(2021, 2020), yearOf(2021, 2021), yearOf(2020, 2021)]).toEqual([2021, 2021, 2021]);
  const alone = readLines([
    '青石县某局编制了《青石县某局2020年政府信息公开年度报告》。统计期限自2021年1月1日起至2021年12月31日止。',
    '一、总体情况',
    '我局全年工作平稳。',
    '二、主动公开政府信息情况',
    '30条。',
  ]);
  expect(alone.report?.year).toBe(2021);
});

test('a title that has lost its 公开 is a title', () => {
  const title = '青石镇2020年政府信息年度报告';
  const { report, unplaced } = readLines([title, '一、总体情况', '平稳。', '二、主动公开政府信息情况', '30条。']);
  expect([report?.titleLines, report?.agency.name, unplaced]).toEqual([[title], '青石镇', []]);
});
