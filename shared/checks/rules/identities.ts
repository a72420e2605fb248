import { indicatorsOf } from '../../forms/identity.ts';
import { violations } from '../../forms/violations.ts';
import type { Rule } from '../rule.ts';

const sources = { printed: '表内印明', regulation: '法规规定', local: '地方要求', inferred: '按表内项目推定' } as const;

/** 勾稽关系: every identity of the form whose figures are all filled must hold. */
export const identities: Rule = {
  id: 'identity',
  title: '勾稽关系',
  check: ({ report, form, previous }) =>
    violations(form, report, previous).map(({ identity, verdict, words }) => ({
      severity: identity.severity,
      message: words,
      where: { indicator: indicatorsOf(identity)[0] },
      left: verdict.left,
      right: verdict.right,
      explain: `${identity.why}（${sources[identity.source]}，${identity.id}）`,
    })),
};
