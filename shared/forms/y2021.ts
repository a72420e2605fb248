import { applicationsTable } from './applications.ts';
import { formSchema, type Declaration } from './form.ts';
import { litigationIdentities, litigationIndicators, litigationTable } from './litigation.ts';
import {
  across,
  counted,
  documentFigures,
  governmentRequirements,
  names,
  sixParts,
  usualQuestions,
} from './since-2019.ts';

/**
 * 国办公开办函〔2021〕30号, for reports from 2021 on: six parts, tables in parts two, three and four. Rows, columns and spans
 * as in the annexed format.
 */
const documents = [
  ['gz', '规章'],
  ['gf', '行政规范性文件'],
] as const;

const documentColumns = [
  ['made', '本年制发件数'],
  ['repealed', '本年废止件数'],
  ['valid', '现行有效件数'],
] as const;

const documentCounts = documentFigures(documents, documentColumns, '参考：有的地方要求件数与同级司法行政部门核对');

const decisions = '本年处理决定数量';
// The form does not say which decisions count; this is one prefecture's explanation.
const decisionNote = '参考：有的地方要求包括已公开和依法未公开的全部处理决定';
const fees = '本年收费金额（单位：万元）';

const proactiveIndicators: Declaration['indicators'] = [
  ...documentCounts.indicators,
  { id: 't2.xk', label: '行政许可', column: decisions, unit: '件', slot: 'proactive', note: decisionNote },
  { id: 't2.cf', label: '行政处罚', column: decisions, unit: '件', slot: 'proactive', note: decisionNote },
  { id: 't2.qz', label: '行政强制', column: decisions, unit: '件', slot: 'proactive', note: decisionNote },
  { id: 't2.sf', label: '行政事业性收费', column: fees, unit: '万元', number: 'decimal', slot: 'proactive' },
];

const proactiveTable: Declaration['tables'][number] = {
  id: 'proactive',
  title: '主动公开政府信息情况',
  slot: 'proactive',
  grid: {
    widths: [1, 1, 1, 1],
    // The heads stand between the rows, not above them: none is repeated on the next page.
    headRows: 0,
    rows: [
      across('第二十条第（一）项'),
      ...documentCounts.rows,
      across('第二十条第（五）项'),
      names([decisions]),
      counted('行政许可', ['t2.xk']),
      across('第二十条第（六）项'),
      names([decisions]),
      counted('行政处罚', ['t2.cf']),
      counted('行政强制', ['t2.qz']),
      across('第二十条第（八）项'),
      names([fees]),
      counted('行政事业性收费', ['t2.sf']),
    ],
  },
};

const documentIdentities: Declaration['identities'] = documents.flatMap(([kind, label]) => [
  {
    id: `B7.${kind}`,
    relation: 'equal',
    left: [`t2.${kind}.valid`],
    right: [
      { indicator: `t2.${kind}.valid`, year: 'last' },
      `t2.${kind}.made`,
      { indicator: `t2.${kind}.repealed`, minus: true },
    ],
    severity: 'warning',
    source: 'inferred',
    why: `${label}：现行有效件数一般等于上年现行有效件数加本年制发、减本年废止，底数重新清理过的请说明`,
  },
  {
    id: `B8.${kind}`,
    relation: 'at-most',
    left: [`t2.${kind}.made`, { indicator: `t2.${kind}.repealed`, minus: true }],
    right: [`t2.${kind}.valid`],
    severity: 'warning',
    source: 'inferred',
    why: `${label}：本年制发减本年废止后，一般不会多于现行有效件数`,
  },
]);

const applications = applicationsTable({
  label: '（六）其他处理',
  rows: [
    ['o.nofix', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['o.nofee', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['o.other', '3.其他'],
  ],
});

const indicators = [...proactiveIndicators, ...applications.indicators, ...litigationIndicators];

export const y2021 = formSchema.parse({
  id: '2021',
  title: '政府信息公开工作年度报告格式（2021年版）',
  issuedBy: '国办公开办函〔2021〕30号',
  years: { from: 2021, to: null },
  outline: sixParts.map((part) => ({ ...part, fixed: true })),
  tables: [proactiveTable, applications.table, litigationTable],
  indicators,
  identities: [...documentIdentities, ...applications.identities, ...litigationIdentities],
  carries: [
    ...applications.carries,
    ...documents.map(([kind]) => ({ from: `t2.${kind}.valid`, to: `t2.${kind}.valid` })),
  ],
  questions: usualQuestions(new Set(indicators.map(({ id }) => id))),
  requirements: governmentRequirements,
} satisfies Declaration);
