import type { Form, Identity } from './form.ts';
import { judge, type Figures, type Verdict } from './identity.ts';
import { brokenWords } from './words.ts';

/** A broken identity, its two sides, and what is wrong in one sentence without its stop. */
export type Violation = { identity: Identity; verdict: Verdict; words: string };

const gravity = { error: 0, warning: 1, hint: 2 } as const;

/** Every identity of the form the figures break, the gravest first. */
export function violations(form: Form, report: Figures, last: Figures | null = null): Violation[] {
  return form.identities
    .flatMap((identity) => {
      const verdict = judge(identity, report, last);
      if (verdict === null || verdict.holds) return [];
      return [{ identity, verdict, words: brokenWords(form, identity, verdict) }];
    })
    .sort((left, right) => gravity[left.identity.severity] - gravity[right.identity.severity]);
}
