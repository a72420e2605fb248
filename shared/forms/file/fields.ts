import { agencyKinds } from '../../report/agency.ts';
import { slots } from '../../report/slots.ts';
import type { Path } from '../fault.ts';

/** A field of a form file: its Chinese name, and what it is for. */
export type Field = { name: string; says: string };

const slotSays = '所属栏目';
const spans = {
  columns: { name: '占列数', says: '这一格向右占几列；不写就是1列' },
  rows: { name: '占行数', says: '这一格向下占几行；不写就是1行' },
};
const cell = 'tables[].grid.rows[][]';

/** The terms of either side of an identity. */
const side = (key: 'left' | 'right', name: string, says: string): Record<string, Field> => ({
  [`identities[].${key}`]: { name, says },
  [`identities[].${key}[]`]: {
    name: '一项',
    says: '指标编号；要取上年的数，或要减去，就写成一组：indicator、year、minus',
  },
  [`identities[].${key}[].indicator`]: { name: '指标', says: '指标编号' },
  [`identities[].${key}[].year`]: { name: '年份', says: '取哪一年报告里的数；不写就是本年' },
  [`identities[].${key}[].minus`]: { name: '减去', says: '写true表示减去这个数；不写就是加' },
});

/**
 * Every field of a form file by its place, in the order in which the file is best read: the one table from which faults are
 * worded, the shipped schema is described and the help page is checked. `[]` stands for any element of a list.
 */
export const fields: Readonly<Record<string, Field>> = {
  $schema: { name: '格式说明', says: '给编辑器用的格式说明文件（form.schema.json）的位置；程序不看它' },
  id: {
    name: '表式编号',
    says: '英文字母、数字和“.”“_”“-”，以字母或数字开头，不以“.”结尾，最多40个字符；不能用全国统一表式的编号2014、2019、2021、none',
  },
  version: { name: '版本', says: '从1起的整数；表式改动以后加1；不写就是1' },
  title: { name: '表式名称', says: '在程序里显示的名称' },
  issuedBy: { name: '依据', says: '制发这个表式的文件' },
  years: { name: '适用年度', says: '表式为哪些年度的报告制发' },
  'years.from': { name: '起始年度', says: '整数；本地表式一般写null，由人选用' },
  'years.to': { name: '终止年度', says: '整数；仍在使用或由人选用的写null' },
  outline: { name: '章节顺序', says: '新建报告时的章节，按先后' },
  'outline[].slot': { name: '栏目', says: '章节的种类' },
  'outline[].heading': { name: '标题', says: '章节标题，不写编号' },
  'outline[].fixed': { name: '标题固定', says: '写true表示标题必须一字不差；不写就是false' },
  annexCaption: { name: '附表标题', says: '附在报告后面的统计表的标题；表都在正文里的写空' },
  tables: { name: '统计表', says: '表的样子，一张或几张' },
  'tables[].id': { name: '表编号', says: '同一表式里不能重复' },
  'tables[].title': { name: '表名', says: '表的名称' },
  'tables[].slot': { name: slotSays, says: '表印在哪个栏目里；annex是附在报告后面；不写就是annex' },
  'tables[].grid': { name: '版式', says: '列宽、表头和每一行' },
  'tables[].grid.widths': { name: '列宽', says: '每列一个数，是占表宽的份数；有几个数就有几列' },
  'tables[].grid.widths[]': { name: '一列的宽', says: '大于0的数，不小于各列之和的四十分之一' },
  'tables[].grid.headRows': { name: '表头行数', says: '开头几行是表头，换页时重印；里面只有文字，下面至少留一行' },
  'tables[].grid.rows': { name: '行', says: '从上到下的行；被上面的格子向下占住的位置不再写' },
  'tables[].grid.rows[]': { name: '一行', says: '从左到右的格子' },
  [cell]: { name: '一格', says: '文字、指标或空格子' },
  [`${cell}.kind`]: { name: '种类', says: '这一格是什么' },
  [`${cell}.text`]: { name: '文字', says: '印在格子里的文字；可以是空的' },
  [`${cell}.indent`]: { name: '缩进', says: '文字前面空几个字' },
  [`${cell}.indicator`]: { name: '指标', says: '填在这一格的指标的编号' },
  [`${cell}.columns`]: spans.columns,
  [`${cell}.rows`]: spans.rows,
  [`${cell}.align`]: { name: '对齐', says: '文字靠左还是居中；不写由程序定' },
  [`${cell}.head`]: { name: '表头', says: '写true表示这是表头的格子' },
  indicators: { name: '指标', says: '要填的每一个数；每个指标在表里恰好占一格' },
  'indicators[].id': {
    name: '指标编号',
    says: '英文字母开头，只用英文字母、数字和“.”“_”“-”；含义与全国表式相同的指标沿用它的编号',
  },
  'indicators[].label': { name: '指标名称', says: '表里印的行名，一字不差，连同括号里的口径' },
  'indicators[].unit': { name: '单位', says: '计量单位' },
  'indicators[].number': { name: '数的种类', says: '整数还是小数；不写就是整数' },
  'indicators[].signed': { name: '可为负', says: '写true表示减少的可以填负数；不写就是false' },
  'indicators[].group': { name: '上级行名', says: '行名自己说不清时，它上面那一级的行名' },
  'indicators[].column': { name: '列名', says: '一行有几个数时，这个数所在列的列名' },
  'indicators[].slot': { name: slotSays, says: '这个数在哪个章节旁边填写' },
  'indicators[].note': { name: '填写说明', says: '给填表人看的口径，不印出来' },
  identities: { name: '勾稽关系', says: '数与数之间必须或一般应有的关系' },
  'identities[].id': { name: '关系编号', says: '同一表式里不能重复' },
  'identities[].relation': { name: '关系', says: '左边与右边应是什么关系' },
  ...side('left', '左边', '各项相加；equal、error、左边只有一项、右边没有上年的数时，这一项就是合计，由程序算出'),
  ...side('right', '右边', '各项相加'),
  'identities[].severity': { name: '轻重', says: '不符时算什么' },
  'identities[].source': { name: '来源', says: '这条关系从哪里来' },
  'identities[].why': { name: '理由', says: '为什么应当这样，用填表人看得懂的话' },
  carries: { name: '结转', says: '新报告里从上年报告带来的数' },
  'carries[].from': { name: '上年指标', says: '上年报告里的指标编号' },
  'carries[].to': { name: '本年指标', says: '带到本年报告的哪个指标；每个指标最多一条' },
  questions: { name: '核实提醒', says: '这些单位一般没有的数，大于0时提醒核实' },
  'questions[].indicators': { name: '指标', says: '指标编号，一个或几个' },
  'questions[].indicators[]': { name: '指标编号', says: '指标编号' },
  'questions[].agencies': { name: '单位种类', says: '提醒哪些单位' },
  'questions[].agencies[]': { name: '单位种类', says: '单位的种类' },
  'questions[].why': { name: '理由', says: '为什么要核实' },
  requirements: { name: '必写内容', says: '某些单位在某个章节里必须写到的事' },
  'requirements[].slot': { name: '栏目', says: '写在哪个章节' },
  'requirements[].agencies': { name: '单位种类', says: '哪些单位必须写' },
  'requirements[].agencies[]': { name: '单位种类', says: '单位的种类' },
  'requirements[].near': { name: '相邻词', says: '填了的，关键词旁边要有其中一个词才算写到（可不填）' },
  'requirements[].near[]': { name: '相邻词', says: '一个词' },
  'requirements[].things': { name: '事项', says: '必须写到的事，一件或几件' },
  'requirements[].things[].name': { name: '事项名称', says: '这件事叫什么' },
  'requirements[].things[].words': { name: '关键词', says: '正文里出现其中任何一个，就算写到了' },
  'requirements[].things[].words[]': { name: '关键词', says: '一个词' },
  'requirements[].severity': { name: '轻重', says: '没有写到时算什么' },
  'requirements[].source': { name: '来源', says: '这个要求从哪里来' },
  'requirements[].why': { name: '理由', says: '为什么必须写' },
};

/** What the words mean that a field chooses from, by the field's own name; units speak for themselves. */
const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  slot: slots,
  agencies: agencyKinds,
  kind: { label: '文字', figure: '填数的格子', empty: '空格子' },
  align: { left: '靠左', center: '居中' },
  number: { whole: '整数', decimal: '小数' },
  relation: { equal: '相等', 'at-most': '左边不大于右边', 'both-or-none': '同时有数或同时为0', 'not-equal': '不相等' },
  year: { this: '本年', last: '上年' },
  severity: { error: '错误', warning: '提醒', hint: '提示' },
  source: { printed: '表上印着', regulation: '法规规定', local: '本地要求', inferred: '推断' },
};

/** Where a path leads, as a key of `fields`: ['indicators', 3, 'unit'] is indicators[].unit. */
export function patternOf(path: Path): string {
  return path.reduce<string>(
    (pattern, step) => (typeof step === 'number' ? `${pattern}[]` : pattern === '' ? step : `${pattern}.${step}`),
    '',
  );
}

/** The fields directly within a place. */
export function membersOf(pattern: string): string[] {
  const before = pattern === '' ? '' : `${pattern}.`;
  return Object.keys(fields)
    .filter((key) => key.startsWith(before))
    .map((key) => key.slice(before.length))
    .filter((key) => !/[.[]/.test(key));
}

/** A word a field chooses from, with what it means: slot, overview -> overview（概述）. */
export function choiceWords(pattern: string, choice: string): string {
  const own = pattern.replaceAll('[]', '').split('.').at(-1) ?? '';
  const meaning = meanings[own]?.[choice];
  return meaning === undefined ? choice : `${choice}（${meaning}）`;
}
