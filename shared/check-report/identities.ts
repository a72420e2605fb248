import { isOpen } from '../checks/settle.ts';
import { fullTerm, judge, sideValue, type Verdict } from '../forms/identity.ts';
import type { Identity } from '../forms/form.ts';
import { sideWords } from '../forms/words.ts';
import { body, heading, type Block, type Column } from './blocks.ts';
import type { CheckFacts } from './facts.ts';

type Outcome = '符合' | '不符合' | '请核实' | '未填' | '无上年数';
type Judged = { identity: Identity; outcome: Outcome; left: string; right: string };

/** So many rows are read through; of more only those that do not hold, and all of them at the end. */
const mostAtOnce = 40;

const relations: Readonly<Record<Identity['relation'], string>> = {
  equal: '应等于',
  'at-most': '不应大于',
  'both-or-none': '应同时有数或同时为0：',
  'not-equal': '一般不等于',
};

function outcomeOf(identity: Identity, verdict: Verdict | null, hasLast: boolean): Outcome {
  if (verdict !== null) {
    if (verdict.holds) return '符合';
    return identity.severity === 'hint' || identity.relation === 'not-equal' ? '请核实' : '不符合';
  }
  const needsLast = [...identity.left, ...identity.right].some((term) => fullTerm(term).year === 'last');
  return needsLast && !hasLast ? '无上年数' : '未填';
}

function judgedOf({ report, form, previous }: CheckFacts): Judged[] {
  const last = previous?.form === report.form ? previous : null;
  return form.identities.map((identity) => {
    const outcome = outcomeOf(identity, judge(identity, report, previous), last !== null);
    const value = (side: Identity['left']): string => sideValue(side, report, previous) ?? '—';
    return { identity, outcome, left: value(identity.left), right: value(identity.right) };
  });
}

const columns: readonly Column[] = [
  { head: '序号', share: 7, centred: true },
  { head: '勾稽关系', share: 57 },
  { head: '左边', share: 11, centred: true },
  { head: '右边', share: 11, centred: true },
  { head: '结果', share: 14, centred: true },
];

function tableOf(judged: readonly Judged[], { form, findings }: CheckFacts): Block {
  const explained = new Set(
    findings.filter((one) => one.rule === 'identity' && !isOpen(one)).map(({ subject }) => subject),
  );
  const rows = judged.map(({ identity, outcome, left, right }, at) => [
    String(at + 1),
    `${sideWords(form, identity.left)}${relations[identity.relation]}${sideWords(form, identity.right)}`,
    left,
    right,
    explained.has(identity.id) ? `${outcome}\n（已说明）` : outcome,
  ]);
  return { kind: 'table', columns, rows };
}

function counted(judged: readonly Judged[]): string {
  const outcomes: readonly Outcome[] = ['符合', '不符合', '请核实', '未填', '无上年数'];
  const parts = outcomes.flatMap((outcome) => {
    const count = judged.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [`${outcome}${count}项`];
  });
  return `共核对${judged.length}项：${parts.join('，')}。`;
}

/** Every relation between the figures with both sides and whether it holds; `annex` is the whole list where it is long. */
export function identityBlocks(facts: CheckFacts): { blocks: Block[]; annex: Block[] } {
  const judged = judgedOf(facts);
  const title = heading('勾稽关系核对表');
  if (judged.length === 0) return { blocks: [title, body('这个表式没有统计表，没有需要核对的勾稽关系。')], annex: [] };
  if (judged.length <= mostAtOnce) return { blocks: [title, body(counted(judged)), tableOf(judged, facts)], annex: [] };
  const broken = judged.filter(({ outcome }) => outcome === '不符合' || outcome === '请核实');
  const told = `${counted(judged)}${broken.length === 0 ? '' : '不符合和需要核实的如下，'}全部核对结果见附表。`;
  return {
    blocks: [title, body(told), ...(broken.length === 0 ? [] : [tableOf(broken, facts)])],
    annex: [{ kind: 'annex', label: '附', title: '勾稽关系核对表' }, tableOf(judged, facts)],
  };
}
