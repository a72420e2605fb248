import type { Where } from '../finding.ts';
import { whereIn } from '../lines.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';

/** The office that does the work, as reports call it; not one of a superior, whose place stands before it. */
const office =
  /(?<![省市州与和国院])(?:人民政府)?(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:领导小组)?(?:办公室|办(?![理事法件结公]))/g;

const namesIn = remembered((text: string): readonly { name: string; from: number }[] =>
  [...text.matchAll(office)].map((match) => ({ name: match[0], from: match.index })),
);

type Name = { name: string; where: Where };

/** The office that does the work under names that differ by small parts: each may be right, one should be kept. */
export const agencyNames: Rule = {
  id: 'agency-name',
  title: '工作机构的名称',
  source: 'language',
  check: ({ report, lines }) => {
    const signed = report.signOff.agency;
    const names: Name[] = [
      ...lines
        .filter(({ kind }) => kind !== 'cell')
        .flatMap((line) =>
          namesIn(line.text).map(({ name, from }) => ({ name, where: whereIn(line, from, from + name.length) })),
        ),
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
