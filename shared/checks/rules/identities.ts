import type { Form, Identity } from '../../forms/form.ts';
import { indicatorsOf, type Figures } from '../../forms/identity.ts';
import { violations, type Violation } from '../../forms/violations.ts';
import { indicatorWords } from '../../forms/words.ts';
import type { Report } from '../../report/report.ts';
import type { Found } from '../finding.ts';
import { perObject } from '../per-object.ts';
import type { Rule } from '../rule.ts';

const sources = { printed: '表内印明', regulation: '法规规定', local: '地方要求', inferred: '按表内项目推定' } as const;

/** What is said of a broken identity. */
export const foundOf = (form: Form, report: Figures, { identity, verdict, words }: Violation): Found => ({
  severity: identity.severity,
  source: identity.source,
  message: words,
  where: { indicator: indicatorsOf(identity)[0] },
  left: verdict.left,
  right: verdict.right,
  subject: identity.id,
  explain: `${identity.why}（${sources[identity.source]}）${reasonsOf(form, identity, report)}`,
});

const foundIn = perObject((figures: Report['figures'], form: Form, previous: Report | null): Found[] =>
  violations(form, { figures }, previous).map((violation) => foundOf(form, { figures }, violation)),
);

/** 勾稽关系: every identity of the form whose figures are all filled must hold. */
export const identities: Rule = {
  id: 'identity',
  title: '勾稽关系',
  source: 'inferred',
  severities: ['error', 'warning', 'hint'],
  reads: ['figures', 'form', 'previous'],
  check: ({ report, form, previous }) => foundIn(report.figures, form, previous),
};

/** The reasons the clerk gave for totals that take part: they explain what is broken, and do not make it right. */
function reasonsOf(form: Form, identity: Identity, { figures }: Figures): string {
  const given = indicatorsOf(identity).flatMap((id) => {
    const reason = figures[id]?.reason;
    const found = form.indicators.find((indicator) => indicator.id === id);
    return reason === undefined ? [] : [`；“${found ? indicatorWords(found) : id}”已说明理由：${reason}`];
  });
  return given.join('');
}
