import { expect, test } from 'vitest';
import { caseOf } from './cases.ts';
import { score, type Outcome, type Verdict } from './score.ts';
import { tableOf, tallyOf, wrongShare } from './tally.ts';

/** More of them are looked at by hand: NIANBAO_GRAMMAR=5000 npx vitest run test/recognise/grammar. */
const asked = Number(process.env.NIANBAO_GRAMMAR ?? 0);
const cases = asked > 0 ? asked : 400;
const outcomes = Array.from({ length: cases }, (_, at) => score(caseOf(at + 1))).flat();
const kinds = ['figure', 'heading', 'sentence', 'field'] as const;

const perCase = 4;
const mostShown = 200;

/** A few examples of each case. */
function shown(verdict: Verdict, kind: Outcome['kind']): Outcome[] {
  const seen = new Map<number, number>();
  return outcomes
    .filter((one) => one.kind === kind && one.verdict === verdict)
    .filter(({ seed }) => {
      seen.set(seed, (seen.get(seed) ?? 0) + 1);
      return (seen.get(seed) ?? 0) <= perCase;
    })
    .slice(0, mostShown);
}

const printed = (verdict: Verdict, kind: Outcome['kind']): string[] =>
  shown(verdict, kind).map(({ seed, group, says }) => `${verdict} ${kind} seed ${seed} [${group}] ${says}`);

if (asked > 0) {
  const lines = kinds.flatMap((kind) => [...printed('wrong', kind), ...printed('left', kind)]);
  process.stdout.write(`${[tableOf(outcomes), ...lines].join('\n')}\n`);
}

/**
 * A clerk trusts a number that is filled in, and looks through words anyway. So hardly a figure may be wrong; a section or a
 * field may be where a heading has neither a number, nor known words, nor a style of its own. What is right has a floor, or leaving
 * everything out would do.
 */
const bounds = {
  figure: { wrong: 0.002, right: 0.85 },
  heading: { wrong: 0.005, right: 0.98 },
  sentence: { wrong: 0.01, right: 0.98 },
  field: { wrong: 0.005, right: 0.96 },
} as const;

test.each(kinds)('of texts made at random hardly a %s is placed wrongly, and most are placed', (kind) => {
  const tally = tallyOf(outcomes.filter((one) => one.kind === kind));
  const said = [tableOf(outcomes, false), ...printed('wrong', kind)].join('\n');
  expect(wrongShare(tally), said).toBeLessThan(bounds[kind].wrong);
  expect(tally.right / (tally.right + tally.wrong + tally.left), said).toBeGreaterThan(bounds[kind].right);
});
