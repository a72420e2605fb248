import type { Cell, Declaration } from './form.ts';

/** What the editions of 国办公开办函〔2019〕60号 and 〔2021〕30号 have in common besides their tables. */

/**
 * The six parts with the headings the annexed format of 2021 prints. Reports of 2019 and 2020 word some of them otherwise, so
 * that edition prescribes none.
 */
export const sixParts: Declaration['outline'] = [
  { slot: 'overview', heading: '总体情况' },
  { slot: 'proactive', heading: '主动公开政府信息情况' },
  { slot: 'application', heading: '收到和处理政府信息公开申请情况' },
  { slot: 'litigation', heading: '政府信息公开行政复议、行政诉讼情况' },
  { slot: 'problem', heading: '存在的主要问题及改进情况' },
  { slot: 'otherMatter', heading: '其他需要报告的事项' },
];

/** 条例（2019年修订）第五十条第一款第四项. */
export const governmentRequirements: NonNullable<Declaration['requirements']> = [
  {
    slot: 'overview',
    agencies: ['government', 'township'],
    near: ['政府信息公开', '政务公开', '信息公开', '公开工作', '监督保障'],
    things: [
      { name: '工作考核', words: ['考核', '考评'] },
      { name: '社会评议', words: ['社会评议', '评议'] },
      { name: '责任追究', words: ['责任追究', '追责', '问责', '追究责任'] },
    ],
    severity: 'warning',
    source: 'regulation',
    why: '《条例》第五十条要求各级人民政府报告工作考核、社会评议和责任追究结果情况',
  },
];

/** 规章 and the other kind of documents that item (一) counts, by the figures' ids and heads. */
export function documentFigures(
  kinds: readonly (readonly [kind: string, label: string])[],
  columns: readonly (readonly [column: string, name: string])[],
  note?: string,
): { indicators: Declaration['indicators']; rows: Cell[][] } {
  const id = (kind: string, column: string) => `t2.${kind}.${column}`;
  return {
    indicators: kinds.flatMap(([kind, label]) =>
      columns.map(([column, name]) => ({
        id: id(kind, column),
        label,
        column: name,
        unit: '件',
        slot: 'proactive',
        note,
      })),
    ),
    rows: [
      names(columns.map(([, name]) => name)),
      ...kinds.map(([kind, label]) =>
        counted(
          label,
          columns.map(([column]) => id(kind, column)),
        ),
      ),
    ],
  };
}

const rules = ['t2.gz.made', 't2.gz.repealed', 't2.gz.valid', 't2.gz.new', 't2.gz.opened', 't2.gz.all'];
const enforcement = ['t2.xk', 't2.cf', 't2.qz'];

/**
 * Figures above zero that few offices have; `known` are the form's own indicators. The other way round (no decisions of an
 * office that has such powers) is not asked: nothing says which powers an office has.
 */
export function usualQuestions(known: ReadonlySet<string>): NonNullable<Declaration['questions']> {
  return [
    {
      indicators: rules.filter((one) => known.has(one)),
      agencies: ['government', 'township', 'department', 'organisation'],
      why: '规章由国务院部门、省级和设区的市、自治州人民政府制定，县级以下单位一般没有，请核实',
    },
    {
      indicators: enforcement.filter((one) => known.has(one)),
      agencies: ['township', 'organisation'],
      why: '乡镇（街道）和授权组织一般没有这项执法权限，请核实',
    },
  ];
}

/** A heading over the whole width of a table of four columns. */
export const across = (text: string): Cell[] => [{ kind: 'label', text, columns: 4, head: true, align: 'center' }];

const widthsOf = (count: number): number[] => (count === 1 ? [3] : count === 2 ? [1, 2] : [1, 1, 1]);

/** 信息内容 and the names of the figures; fewer than three share the width that is left. */
export const names = (texts: readonly string[]): Cell[] => {
  const widths = widthsOf(texts.length);
  return ['信息内容', ...texts].map((text, at) => ({
    kind: 'label',
    text,
    columns: at === 0 ? 1 : (widths[at - 1] ?? 1),
    head: true,
    align: 'center',
  }));
};

/** A row of figures under such names. */
export const counted = (label: string, indicators: readonly string[]): Cell[] => {
  const widths = widthsOf(indicators.length);
  return [
    { kind: 'label', text: label, align: 'center' },
    ...indicators.map((indicator, at): Cell => ({ kind: 'figure', indicator, columns: widths[at] ?? 1 })),
  ];
};
