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
 * 国办公开办函〔2019〕60号 (试行), for the reports of 2019 and 2020. Parts three and four are those of 2021 but for
 * （六）其他处理; part two counts items of the year before and their change, which may be negative. An indicator that means
 * the same in both editions has the same id.
 */
type Indicators = Declaration['indicators'];

const documents = [
  ['gz', '规章'],
  ['gf', '规范性文件'],
] as const;
const documentColumns = [
  ['new', '本年新制作数量'],
  ['opened', '本年新公开数量'],
  ['all', '对外公开总数量'],
] as const;

const documentCounts = documentFigures(documents, documentColumns);

/** Kinds of administrative work; their decisions are counted as in 2021. */
const powers = [
  ['xk', '行政许可'],
  ['qt', '其他对外管理服务事项'],
  ['cf', '行政处罚'],
  ['qz', '行政强制'],
] as const;
const before = '上一年项目数量';
const change = '本年增/减';
const decisions = '处理决定数量';
const changeNote = '减少的用负数，如-8';

const indicators: Indicators = [
  ...documentCounts.indicators,
  ...powers.flatMap(([kind, label]): Indicators => [
    { id: `t2.${kind}.before`, label, column: before, unit: '项', slot: 'proactive' },
    { id: `t2.${kind}.change`, label, column: change, unit: '项', slot: 'proactive', signed: true, note: changeNote },
    { id: `t2.${kind}`, label, column: decisions, unit: '件', slot: 'proactive' },
  ]),
  { id: 't2.sf.before', label: '行政事业性收费', column: before, unit: '项', slot: 'proactive' },
  {
    id: 't2.sf.change',
    label: '行政事业性收费',
    column: change,
    unit: '项',
    slot: 'proactive',
    signed: true,
    note: changeNote,
  },
  { id: 't2.cg.count', label: '政府集中采购', column: '采购项目数量', unit: '项', slot: 'proactive' },
  {
    id: 't2.cg.sum',
    label: '政府集中采购',
    column: '采购总金额',
    unit: '万元',
    number: 'decimal',
    slot: 'proactive',
    note: '原表没有写明单位，这里按万元计，请核对',
  },
];

const power = (kind: string, label: string) => counted(label, [`t2.${kind}.before`, `t2.${kind}.change`, `t2.${kind}`]);

const proactiveTable: Declaration['tables'][number] = {
  id: 'proactive',
  title: '主动公开政府信息情况',
  slot: 'proactive',
  grid: {
    widths: [1, 1, 1, 1],
    headRows: 0,
    rows: [
      across('第二十条第（一）项'),
      ...documentCounts.rows,
      across('第二十条第（五）项'),
      names([before, change, decisions]),
      power('xk', '行政许可'),
      power('qt', '其他对外管理服务事项'),
      across('第二十条第（六）项'),
      names([before, change, decisions]),
      power('cf', '行政处罚'),
      power('qz', '行政强制'),
      across('第二十条第（八）项'),
      names([before, change]),
      counted('行政事业性收费', ['t2.sf.before', 't2.sf.change']),
      across('第二十条第（九）项'),
      names(['采购项目数量', '采购总金额']),
      counted('政府集中采购', ['t2.cg.count', 't2.cg.sum']),
    ],
  },
};

const applications = applicationsTable({ label: '（六）其他处理', rows: [['o.all', '（六）其他处理']] });
const all = [...indicators, ...applications.indicators, ...litigationIndicators];

export const y2019 = formSchema.parse({
  id: '2019',
  title: '政府信息公开工作年度报告格式（2019年试行）',
  issuedBy: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  outline: sixParts,
  tables: [proactiveTable, applications.table, litigationTable],
  indicators: all,
  identities: [
    ...documents.map(([kind, label]) => ({
      id: `opened.${kind}`,
      relation: 'at-most' as const,
      left: [`t2.${kind}.opened`],
      right: [`t2.${kind}.all`],
      severity: 'warning' as const,
      source: 'inferred' as const,
      why: `${label}：本年新公开数量一般不会多于对外公开总数量`,
    })),
    ...applications.identities,
    ...litigationIdentities,
  ],
  carries: applications.carries,
  questions: usualQuestions(new Set(all.map(({ id }) => id))),
  requirements: governmentRequirements,
} satisfies Declaration);
