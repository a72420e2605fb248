import type { Form, Identity } from '../../shared/forms/form.ts';
import { judge, type Verdict } from '../../shared/forms/identity.ts';
import type { Report } from '../../shared/report/report.ts';
import { shortLabel } from './short-label.ts';

export type Violation = { identity: Identity; verdict: Verdict; explanation: string };

/** Every identity of the form the figures break, the gravest first. */
export function violations(form: Form, report: Pick<Report, 'figures'>): Violation[] {
  const order = { error: 0, warning: 1, hint: 2 };
  return form.identities
    .flatMap((identity) => {
      const verdict = judge(identity, report);
      if (verdict === null || verdict.holds) return [];
      return [{ identity, verdict, explanation: explain(form, identity, verdict) }];
    })
    .toSorted((a, b) => order[a.identity.severity] - order[b.identity.severity]);
}

/** The broken relation with its numbers: 收到申请数210，四项之和212，相差2。 */
function explain(form: Form, identity: Identity, verdict: Verdict): string {
  const left = `${sideName(form, identity.left)}为${verdict.left}`;
  const right = `${sideName(form, identity.right)}为${verdict.right}`;
  const gap = verdict.difference.replace(/^-/, '');
  return gap === '0' ? `${left}，${right}。` : `${left}，${right}，相差${gap}。`;
}

function sideName(form: Form, indicators: readonly string[]): string {
  const labels = indicators.map((id) => {
    const indicator = form.indicators.find((candidate) => candidate.id === id);
    return indicator ? `“${shortLabel(indicator.label)}”` : id;
  });
  const [first = ''] = labels;
  if (labels.length === 1) return first;
  if (labels.length <= 3) return `${labels.join('、')}之和`;
  return `${first}等${labels.length}项之和`;
}
