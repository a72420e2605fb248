import { figureValue } from '../../report/report.ts';
import type { Found } from '../finding.ts';
import { whereIn, type Line } from '../lines.ts';
import type { Numbered } from '../numbers.ts';
import { proseLines, saidInProse } from '../prose-said.ts';
import type { Facts, Rule } from '../rule.ts';
import { plainlySaid, type Said } from '../said.ts';
import { isRightOf } from '../tolerance.ts';

/** The same thing counted at one place; `sure` if nothing else can be meant. */
type Count = { key: string; phrase: string; line: Line; amount: Numbered; sure: boolean };

/** Whether one of two numbers is right of the other; two approximate ones may always both be. */
function agree(one: Numbered, other: Numbered): boolean {
  const [left, right] = [one.value, other.value];
  if (left === null || right === null || (one.qualifier !== null && other.qualifier !== null)) return true;
  return isRightOf(one, right) !== false || isRightOf(other, left) !== false;
}

function foundOf(first: Count, second: Count): Found {
  const { phrase, line, amount, sure } = second;
  const told = `“${phrase}”这里写的是${amount.written}，“${first.line.part}”里写的是${first.amount.written}`;
  return {
    severity: sure ? 'warning' : 'hint',
    confidence: sure ? 'likely' : 'asks',
    message: sure ? told : `${told}，请确认说的是不是同一件事`,
    where: whereIn(line, amount.from, Math.max(amount.to, amount.unitPlace.to)),
    other: whereIn(first.line, first.amount.from, Math.max(first.amount.to, first.amount.unitPlace.to)),
    left: amount.written,
    right: first.amount.written,
    subject: second.key,
    explain: '同一件事前后的数应当一致：请核对后改正其中一处；口径不同的写明口径。',
  };
}

/** Of what the table tells, another rule holds each place against the table. */
const isInTable = ({ saying }: Said, report: Facts['report']): boolean =>
  saying.sums.some((ids) => ids.every((id) => figureValue(report, id) !== null));

const placeOf = ({ place, at }: Line, { from }: Numbered): string => `${place} ${at} ${from}`;

function countsIn(facts: Facts): Count[] {
  const known = saidInProse(facts);
  const taken = new Set(known.map(({ line, said }) => placeOf(line, said.amount)));
  const named = known.flatMap(({ line, said }): Count[] => {
    if (!said.clear || isInTable(said, facts.report)) return [];
    const { saying, phrase, amount } = said;
    return [{ key: saying.id, phrase, line, amount, sure: saying.sums.length === 1 }];
  });
  const others = proseLines(facts).flatMap(({ line, context }) =>
    plainlySaid(line, context).flatMap(({ phrase, amount }): Count[] =>
      taken.has(placeOf(line, amount)) ? [] : [{ key: `${phrase} ${amount.unit}`, phrase, line, amount, sure: false }],
    ),
  );
  return [...named, ...others];
}

/** The same thing counted in two parts of the report, with two numbers. */
export const saidTwice: Rule = {
  id: 'said-twice',
  title: '正文前后的数',
  source: 'inferred',
  severities: ['warning', 'hint'],
  reads: ['lines', 'sections', 'figures', 'agency', 'year'],
  check: (facts) => {
    const first = new Map<string, Count>();
    return countsIn(facts).flatMap((count) => {
      const before = first.get(count.key);
      if (!before) {
        first.set(count.key, count);
        return [];
      }
      const isApart = before.line.place !== count.line.place;
      return isApart && !agree(before.amount, count.amount) ? [foundOf(before, count)] : [];
    });
  },
};
