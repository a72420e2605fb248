import { matchesOf } from '../../report/matches.ts';
import type { Where } from '../finding.ts';
import { whereIn } from '../lines.ts';
import { perPart } from '../per-object.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';

/** The office that does the work, as reports call it; not one of a superior, whose place stands before it. */
const office =
  /(?<![省市州与和国院])(?:人民政府)?(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:领导小组)?(?:办公室|办(?![理事法件结公]))/g;

/** 人民政府信息公开办 is 人民政府 and its 政府信息公开办 in one: the two characters are said once. */
const namesIn = remembered((text: string): readonly { name: string; from: number }[] =>
  matchesOf(office, text).map(({ index, 0: said }) => {
    const shared = /^人民(?=政府信息公开)/.exec(said)?.[0].length ?? 0;
    if (said.startsWith('信息公开') && text.slice(0, index).endsWith('政府'))
      return { name: `政府${said}`, from: index - '政府'.length };
    return { name: said.slice(shared), from: index + shared };
  }),
);

type Name = { name: string; where: Where };

const namesInPart = perPart((part): Name[] =>
  part
    .filter(({ kind }) => kind !== 'cell')
    .flatMap((line) =>
      namesIn(line.text, line.number).map(({ name, from }) => ({
        name,
        where: whereIn(line, from, from + name.length),
      })),
    ),
);

/** The office that does the work under names that differ by small parts: each may be right, one should be kept. */
export const agencyNames: Rule = {
  id: 'agency-name',
  title: '工作机构的名称',
  source: 'language',
  severities: ['hint'],
  reads: ['lines', 'signOff'],
  check: ({ report, parts }) => {
    const signed = report.signOff.agency;
    const names: Name[] = [
      ...parts.flatMap((part) => namesInPart(part)),
      ...namesIn(signed).map(({ name }) => ({ name, where: { place: 'signOff' } })),
    ];
    const known = new Map<string, Name>();
    for (const one of names) if (!known.has(one.name)) known.set(one.name, one);
    // 政务公开办 is what everybody calls it for short.
    const [first, second] = [...known.values()].filter(({ name }) => name.endsWith('办公室'));
    if (!first || !second) return [];
    const all = [...known.keys()];
    return [
      {
        severity: 'hint',
        confidence: 'asks',
        message: `负责公开工作的办公室有${all.length}种写法：${all.map((name) => `“${name}”`).join('、')}`,
        explain: '同一个机构全文用同一个名称：请统一，确实是不同机构的可以不改。',
        where: second.where,
        other: first.where,
        left: second.name,
        right: first.name,
        subject: '工作机构的名称',
      },
    ];
  },
};
