import type { Form } from '../forms/form.ts';
import { violations, type Violation } from '../forms/violations.ts';
import type { Dismissal } from '../report/dismissal.ts';
import type { Report } from '../report/report.ts';
import { completed } from './completed.ts';
import type { Office } from './office.ts';
import { foundOf, identities } from './rules/identities.ts';
import { isOpen, settled } from './settle.ts';

/**
 * The broken identities somebody still has to look at, as the whole check has them, for whoever shows them with every key: none
 * that was set aside, and none at all where the office does without the rule.
 */
export function openViolations(
  form: Form,
  report: Pick<Report, 'figures'> & { dismissals: readonly Dismissal[] },
  previous: Report | null,
  off: Office['off'],
): Violation[] {
  if (off.some(({ rule }) => rule === identities.id)) return [];
  const broken = violations(form, report, previous);
  const said = settled(
    broken.map((violation) => completed(identities, foundOf(form, report, violation))),
    report.dismissals,
  );
  return broken.filter((_, at) => said.slice(at, at + 1).some(isOpen));
}
