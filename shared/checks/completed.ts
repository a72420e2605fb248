import { longestFacts, longestSubject } from '../report/dismissal.ts';
import type { Finding, Found } from './finding.ts';
import type { Rule } from './rule.ts';

/** What a rule found with what follows from the rule and the place where it does not say otherwise; nothing is said of it yet. */
export function completed({ id, source }: Pick<Rule, 'id' | 'source'>, found: Found): Omit<Finding, 'dismissal'> {
  const { where, message } = found;
  const [left, right] = [found.left ?? null, found.right ?? null];
  const subject = found.subject ?? where.indicator ?? `${where.place ?? ''} ${where.quote ?? ''}`.trim();
  const facts = found.facts ?? [message, left, right].join('|');
  return {
    rule: id,
    confidence: 'certain',
    source,
    other: null,
    repair: null,
    ...found,
    subject: subject.slice(0, longestSubject),
    facts: facts.slice(0, longestFacts),
    left,
    right,
  };
}
