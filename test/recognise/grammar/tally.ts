import type { Outcome, Verdict } from './score.ts';

export type Tally = Record<Verdict, number>;

const none = (): Tally => ({ right: 0, wrong: 0, left: 0 });

export const tallyOf = (outcomes: readonly Outcome[]): Tally => {
  const tally = none();
  for (const { verdict } of outcomes) tally[verdict] += 1;
  return tally;
};

/** The share of what was placed wrongly in all that was looked at, 0 to 1. */
export const wrongShare = ({ right, wrong, left }: Tally): number => wrong / Math.max(1, right + wrong + left);

const percent = (part: number, tally: Tally): string =>
  `${((part / Math.max(1, tally.right + tally.wrong + tally.left)) * 100).toFixed(2)}%`;

const lineOf = (name: string, tally: Tally): string =>
  [
    name.padEnd(40),
    ...(['right', 'wrong', 'left'] as const).map(
      (verdict) => `${verdict} ${tally[verdict]} (${percent(tally[verdict], tally)})`,
    ),
  ].join('  ');

/** What was counted, a line a kind and a group; groups are told where `groups` says so. */
export function tableOf(outcomes: readonly Outcome[], groups = true): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  return kinds
    .flatMap((kind) => {
      const own = outcomes.filter((one) => one.kind === kind);
      const names = groups ? [...new Set(own.map(({ group }) => group))].sort() : [];
      return [
        lineOf(kind, tallyOf(own)),
        ...names.map((group) => lineOf(`  ${group}`, tallyOf(own.filter((one) => one.group === group)))),
      ];
    })
    .join('\n');
}
