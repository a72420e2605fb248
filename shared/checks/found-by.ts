import type { Found } from './finding.ts';
import { readings, type Facts, type Reading, type Rule } from './rule.ts';

type Known = { of: readonly unknown[]; found: Found[] };

const known = new WeakMap<Rule, Known>();

const whatIs = (reads: readonly Reading[], facts: Facts): readonly unknown[] =>
  reads.map((reading) => readings[reading](facts));

/**
 * What a rule finds. Where nothing it reads has changed since it was asked last it is not asked again: while the clerk writes
 * prose the rules of the table have nothing to do.
 */
export function foundBy(rule: Rule, facts: Facts): Found[] {
  const of = whatIs(rule.reads, facts);
  const before = known.get(rule);
  if (before && of.length > 0 && before.of.every((one, at) => one === of[at])) return before.found;
  const found = rule.check(facts);
  known.set(rule, { of, found });
  return found;
}
