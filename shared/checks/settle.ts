import { longestMessage, type Dismissal } from '../report/dismissal.ts';
import type { Finding } from './finding.ts';

type Bare = Omit<Finding, 'dismissal'>;

const about = ({ rule, subject }: Pick<Dismissal, 'rule' | 'subject'>): string => `${rule}\n${subject}`;

const exactly = (one: Pick<Dismissal, 'rule' | 'subject' | 'facts'>): string => `${about(one)}\n${one.facts}`;

/**
 * Every finding with what was said of it: a dismissal stands where the finding still says the same of the same, and is told as
 * the earlier reason where the facts have changed since, unless it stands for another finding of the same. Of several earlier
 * reasons the last one given is told.
 */
export function settled(findings: readonly Bare[], dismissals: readonly Dismissal[]): Finding[] {
  if (dismissals.length === 0) return findings.map((finding) => ({ ...finding, dismissal: null }));
  const known = Map.groupBy(dismissals, about);
  const there = new Set(findings.map(exactly));
  return findings.map((finding) => {
    const said = known.get(about(finding)) ?? [];
    const standing = said.find(({ facts }) => facts === finding.facts);
    const told = standing ?? said.findLast((one) => !there.has(exactly(one)));
    const dismissal = told ? { reason: told.reason, at: told.at, stands: standing !== undefined } : null;
    return { ...finding, dismissal };
  });
}

/** Whether somebody still has to look at a finding. */
export const isOpen = ({ dismissal }: Pick<Finding, 'dismissal'>): boolean => dismissal?.stands !== true;

/** How many errors somebody still has to look at: with any no report goes out, or is made final, without a word. */
export const openErrors = (findings: readonly Finding[]): number =>
  findings.filter((finding) => finding.severity === 'error' && isOpen(finding)).length;

/**
 * The dismissals after one finding has been set aside for a reason. What was said of the same thing before, and no longer stands
 * for any of the findings there are now, goes: the new reason is the one to be told later.
 */
export function dismissed(
  dismissals: readonly Dismissal[],
  finding: Finding,
  { reason, at, now }: { reason: string; at: string; now: readonly Finding[] },
): Dismissal[] {
  const there = new Set(now.map(exactly));
  const { rule, subject, facts, message } = finding;
  const kept = dismissals.filter(
    (one) => about(one) !== about(finding) || (one.facts !== facts && there.has(exactly(one))),
  );
  return [...kept, { rule, subject, facts, message: message.slice(0, longestMessage), reason: reason.trim(), at }];
}

/** The dismissals without the one by which a finding is set aside. */
export const undismissed = (dismissals: readonly Dismissal[], finding: Finding): Dismissal[] =>
  dismissals.filter((one) => exactly(one) !== exactly(finding));
