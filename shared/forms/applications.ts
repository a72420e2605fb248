import type { Cell, Declaration } from './form.ts';

/**
 * 收到和处理政府信息公开申请情况, the table of part three of 国办公开办函〔2019〕60号 and 〔2021〕30号: what was counted, by
 * who asked. The two editions differ only in how （六）其他处理 is divided.
 */
type Indicators = Declaration['indicators'];
type Identities = Declaration['identities'];

const columns = [
  ['nat', '自然人'],
  ['biz', '商业企业'],
  ['sci', '科研机构'],
  ['ngo', '社会公益组织'],
  ['law', '法律服务机构'],
  ['oth', '其他'],
  ['tot', '总计'],
] as const;

/** The rows of （三） to （六） under their wider label, or a row of its own. */
export type ResultGroup = { label: string; rows: readonly (readonly [id: string, label: string])[] };

const single = (id: string, label: string): ResultGroup => ({ label, rows: [[id, label]] });

const usualGroups: readonly ResultGroup[] = [
  single('r.open', '（一）予以公开'),
  single('r.partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  {
    label: '（三）不予公开',
    rows: [
      ['d.secret', '1.属于国家秘密'],
      ['d.law', '2.其他法律行政法规禁止公开'],
      ['d.safety', '3.危及“三安全一稳定”'],
      ['d.third', '4.保护第三方合法权益'],
      ['d.internal', '5.属于三类内部事务信息'],
      ['d.process', '6.属于四类过程性信息'],
      ['d.casefile', '7.属于行政执法案卷'],
      ['d.query', '8.属于行政查询事项'],
    ],
  },
  {
    label: '（四）无法提供',
    rows: [
      ['u.nohold', '1.本机关不掌握相关政府信息'],
      ['u.make', '2.没有现成信息需要另行制作'],
      ['u.unclear', '3.补正后申请内容仍不明确'],
    ],
  },
  {
    label: '（五）不予处理',
    rows: [
      ['n.petition', '1.信访举报投诉类申请'],
      ['n.repeat', '2.重复申请'],
      ['n.publication', '3.要求提供公开出版物'],
      ['n.massive', '4.无正当理由大量反复申请'],
      ['n.confirm', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  },
];

const id = (row: string, column: string): string => `t3.${row}.${column}`;

const label = (text: string, more: Partial<Extract<Cell, { kind: 'label' }>> = {}): Cell => ({
  kind: 'label',
  text,
  ...more,
});
const head = (text: string, columns: number, rows: number): Cell =>
  label(text, { columns, rows, head: true, align: 'center' });

const figures = (row: string): Cell[] => columns.map(([column]) => ({ kind: 'figure', indicator: id(row, column) }));

const printedNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** The table, its indicators and identities with the given rows under （六）其他处理. */
export function applicationsTable(other: ResultGroup): {
  table: Declaration['tables'][number];
  indicators: Indicators;
  identities: Identities;
  carries: NonNullable<Declaration['carries']>;
} {
  const groups = [...usualGroups, other];
  const results = groups.flatMap(({ rows }) => rows.map(([row]) => row));
  const resultRows = groups.flatMap(({ label: wider, rows }): Cell[][] =>
    rows.map(([row, text], at) => {
      if (rows.length === 1 && text === wider) return [label(wider, { columns: 2 }), ...figures(row)];
      return [...(at === 0 ? [label(wider, { rows: rows.length })] : []), label(text), ...figures(row)];
    }),
  );
  const all: [row: string, label: string, group?: string][] = [
    ['new', '一、本年新收政府信息公开申请数量'],
    ['carry_in', '二、上年结转政府信息公开申请数量'],
    ...groups.flatMap(({ label: wider, rows }) =>
      rows.map(([row, text]): [string, string, string?] => (text === wider ? [row, text] : [row, text, wider])),
    ),
    ['r.total', '（七）总计', '三、本年度办理结果'],
    ['carry_out', '四、结转下年度继续办理'],
  ];
  const [firstResult = [], ...furtherResults] = [
    ...resultRows,
    [label('（七）总计', { columns: 2 }), ...figures('r.total')],
  ];
  return {
    table: {
      id: 'applications',
      title: '收到和处理政府信息公开申请情况',
      slot: 'application',
      grid: {
        widths: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
        headRows: 3,
        rows: [
          [head(printedNote, 3, 3), head('申请人情况', 7, 1)],
          [head('自然人', 1, 2), head('法人或其他组织', 5, 1), head('总计', 1, 2)],
          columns.slice(1, 6).map(([, text]) => head(text, 1, 1)),
          [label('一、本年新收政府信息公开申请数量', { columns: 3 }), ...figures('new')],
          [label('二、上年结转政府信息公开申请数量', { columns: 3 }), ...figures('carry_in')],
          [label('三、本年度办理结果', { rows: results.length + 1 }), ...firstResult],
          ...furtherResults,
          [label('四、结转下年度继续办理', { columns: 3 }), ...figures('carry_out')],
        ],
      },
    },
    indicators: all.flatMap(([row, text, group]) =>
      columns.map(([column, name]) => ({
        id: id(row, column),
        label: text,
        unit: '件' as const,
        slot: 'application' as const,
        column: name,
        ...(group === undefined ? {} : { group }),
      })),
    ),
    identities: [
      ...columns.flatMap(([column, name]): Identities => [
        {
          id: `B1.${column}`,
          relation: 'equal',
          left: [id('new', column), id('carry_in', column)],
          right: [id('r.total', column), id('carry_out', column)],
          severity: 'error',
          source: 'printed',
          why: `${name}一列：第一项加第二项之和，等于第三项加第四项之和`,
        },
        {
          id: `B3.${column}`,
          relation: 'equal',
          left: [id('r.total', column)],
          right: results.map((row) => id(row, column)),
          severity: 'error',
          source: 'inferred',
          why: `${name}一列：办理结果总计应等于（一）至（六）各项之和`,
        },
        {
          id: `B6.${column}`,
          relation: 'equal',
          left: [id('carry_in', column)],
          right: [{ indicator: id('carry_out', column), year: 'last' }],
          severity: 'warning',
          source: 'inferred',
          why: `${name}一列：上年结转应等于上一年度报告的“结转下年度继续办理”，上年数更正过的请说明`,
        },
      ]),
      ...all.map(([row, text]) => ({
        id: `B4.${row}`,
        relation: 'equal' as const,
        left: [id(row, 'tot')],
        right: columns.slice(0, 6).map(([column]) => id(row, column)),
        severity: 'error' as const,
        source: 'inferred' as const,
        why: `“${text.replace(/（[^（）]*）$/, '')}”一行：总计应等于自然人与五类组织之和`,
      })),
    ],
    carries: columns.map(([column]) => ({ from: id('carry_out', column), to: id('carry_in', column) })),
  };
}
