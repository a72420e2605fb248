import { severities, severityWords } from '../checks/severities.ts';
import { isOpen } from '../checks/settle.ts';
import { mark } from '../report/numbering.ts';
import { officialDate } from '../wording/date.ts';
import { body, heading, type Block, type Column } from './blocks.ts';
import { type CheckFacts } from './facts.ts';
import { openBlocks, reasonBlocks, reasonTables } from './findings.ts';
import { identityBlocks } from './identities.ts';

/** What an office attaches when it sends its draft to its superior. */
export type CheckContent = { title: string; blocks: readonly Block[] };

const resultColumns: readonly Column[] = [
  { head: '级别', share: 34, centred: true },
  { head: '未处理', share: 22, centred: true },
  { head: '已核实说明', share: 22, centred: true },
  { head: '合计', share: 22, centred: true },
];

function resultBlocks({ form, report, previous, findings, remarks, day }: CheckFacts): Block[] {
  const count = (open: boolean, severity?: string): number =>
    findings.filter((one) => isOpen(one) === open && (severity === undefined || one.severity === severity)).length;
  const row = (name: string, severity?: string): string[] => {
    const [open, aside] = [count(true, severity), count(false, severity)];
    return [name, String(open), String(aside), String(open + aside)];
  };
  const against = previous === null ? '' : `，并与${previous.year}年度的报告作了对照`;
  const found =
    findings.length === 0
      ? '没有发现疑点'
      : `发现疑点${findings.length}处，其中未处理${count(true)}处，已核实说明${count(false)}处`;
  const basis = form.tables.length === 0 ? '按有关规定，' : `按统计表式“${form.title}”（${form.issuedBy}）和有关规定，`;
  return [
    heading('检查结果'),
    body(`${officialDate(day)}，${basis}对${report.year}年度的报告作了全面检查${against}，${found}。`),
    ...remarks.map(body),
    {
      kind: 'table',
      columns: resultColumns,
      rows: [...severities.map((severity) => row(severityWords[severity], severity)), row('合计')],
    },
  ];
}

function offBlocks({ off, titles }: CheckFacts): Block[] {
  const title = heading('停用的检查规则');
  if (off.length === 0) return [title, body('没有停用检查规则。')];
  const rows = off.map(({ rule, reason }, at) => [String(at + 1), titles.get(rule) ?? rule, reason]);
  const columns: readonly Column[] = [
    { head: '序号', share: 7, centred: true },
    { head: '规则', share: 33 },
    { head: '停用的原因', share: 60 },
  ];
  return [title, { kind: 'table', columns, rows }];
}

function exportBlocks({ exported }: CheckFacts): Block[] {
  const title = heading('带着必须改正的疑点导出的情况');
  if (exported.length === 0) return [title, body('没有这种情况。')];
  const rows = exported.map(({ day, name, errors, despite }) => [officialDate(day), name, String(errors), despite]);
  const columns: readonly Column[] = [
    { head: '日期', share: 20, centred: true },
    { head: '文件', share: 38 },
    { head: '当时处数', share: 12, centred: true },
    { head: '原因', share: 30 },
  ];
  return [title, { kind: 'table', columns, rows }];
}

const signatures: Block = {
  kind: 'signatures',
  lines: ['检查人：　　　　　　　　审核人：', '日期：　　　　年　　月　　日'],
};

/** The headings with their numbers. */
function numbered(blocks: readonly Block[]): Block[] {
  let ordinal = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    ordinal += 1;
    return { ...block, text: `${mark(1, ordinal)}${block.text}` };
  });
}

/** The check report over a report, its parts in the order in which a superior asks for them. */
function checkContent(facts: CheckFacts): CheckContent {
  const { report } = facts;
  const identities = identityBlocks(facts);
  const blocks = [
    ...resultBlocks(facts),
    ...identities.blocks,
    ...openBlocks(facts),
    ...reasonBlocks(facts),
    ...offBlocks(facts),
    ...exportBlocks(facts),
  ];
  return {
    title: `${report.agency.name}${report.year}年政府信息公开工作年度报告检查情况`,
    blocks: [...numbered(blocks), signatures, ...identities.annex],
  };
}

/** What was looked into and is right as it stands, with the reasons: the answer to who asks about it. */
function reasonContent(facts: CheckFacts): CheckContent {
  const { report, day, findings } = facts;
  const standing = findings.filter((one) => !isOpen(one)).length;
  const said = standing === 0 ? '没有需要说明的疑点' : `其中${standing}处疑点经核实无误，说明如下`;
  return {
    title: `${report.agency.name}${report.year}年政府信息公开工作年度报告核实说明`,
    blocks: [
      body(`${officialDate(day)}，对${report.year}年度的报告作了全面检查，${said}。`),
      ...reasonTables(facts),
      signatures,
    ],
  };
}

/** The papers about the checks. */
export const papers = { checks: checkContent, reasons: reasonContent };
export type CheckPaper = keyof typeof papers;
