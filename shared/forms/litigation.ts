import type { Cell, Declaration } from './form.ts';

/**
 * 政府信息公开行政复议、行政诉讼情况, the table of part four, the same in 国办公开办函〔2019〕60号 and 〔2021〕30号: one row of
 * fifteen numbers.
 */
const results = [
  ['keep', '结果维持'],
  ['correct', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
] as const;

const kinds = [
  ['fy', '行政复议'],
  ['s1', '行政诉讼：未经复议直接起诉'],
  ['s2', '行政诉讼：复议后起诉'],
] as const;

const head = (text: string, columns: number, rows: number): Cell => ({
  kind: 'label',
  text,
  columns,
  rows,
  head: true,
  align: 'center',
});
const id = (kind: string, result: string): string => `t4.${kind}.${result}`;

export const litigationTable: Declaration['tables'][number] = {
  id: 'litigation',
  title: '政府信息公开行政复议、行政诉讼情况',
  slot: 'litigation',
  grid: {
    widths: kinds.flatMap(() => results.map(() => 1)),
    headRows: 3,
    rows: [
      [head('行政复议', 5, 1), head('行政诉讼', 10, 1)],
      [...results.map(([, text]) => head(text, 1, 2)), head('未经复议直接起诉', 5, 1), head('复议后起诉', 5, 1)],
      [...results, ...results].map(([, text]) => head(text, 1, 1)),
      kinds.flatMap(([kind]) => results.map(([result]): Cell => ({ kind: 'figure', indicator: id(kind, result) }))),
    ],
  },
};

export const litigationIndicators: Declaration['indicators'] = kinds.flatMap(([kind, group]) =>
  results.map(([result, label]) => ({ id: id(kind, result), label, group, unit: '件', slot: 'litigation' })),
);

export const litigationIdentities: Declaration['identities'] = kinds.map(([kind, name]) => ({
  id: `B5.${kind}`,
  relation: 'equal',
  left: [id(kind, 'total')],
  right: results.slice(0, 4).map(([result]) => id(kind, result)),
  severity: 'error',
  source: 'inferred',
  why: `${name}：总计应等于维持、纠正、其他结果与尚未审结之和`,
}));
