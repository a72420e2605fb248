import type { Form, Identity } from '../../forms/form.ts';
import { judge, type Verdict } from '../../forms/identity.ts';
import type { Rule } from '../rule.ts';

const relationWords = {
  equal: '应等于',
  'at-most': '不应大于',
  'both-or-none': '应与后者同时有数',
  'not-equal': '恰好等于',
} as const;

const shortLabel = (form: Form, indicator: string): string =>
  (form.indicators.find(({ id }) => id === indicator)?.label ?? indicator)
    .replace(/（不[^）]*）|^(（[^）]+）|[一二三四五六七八九十]+、|\d+\.|其中：)/g, '')
    .trim();

const sideWords = (form: Form, indicators: readonly string[]): string =>
  indicators.length > 4
    ? `${shortLabel(form, indicators[0] ?? '')}等${indicators.length}项之和`
    : indicators.map((indicator) => shortLabel(form, indicator)).join('＋');

function message(form: Form, identity: Identity, { left, right, difference }: Verdict): string {
  const words = relationWords[identity.relation];
  const gap = identity.relation === 'equal' || identity.relation === 'at-most' ? `，相差${difference}` : '';
  return `“${sideWords(form, identity.left)}”${left}，${words}“${sideWords(form, identity.right)}”${right}${gap}`;
}

const sources = { printed: '表内印明', regulation: '法规规定', local: '地方要求', inferred: '按表内项目推定' } as const;

/** 勾稽关系: every identity of the form whose figures are all filled must hold. */
export const identities: Rule = {
  id: 'identity',
  title: '勾稽关系',
  check: ({ report, form }) =>
    form.identities.flatMap((identity) => {
      const verdict = judge(identity, report);
      if (verdict === null || verdict.holds) return [];
      const { left, right } = verdict;
      const where = { indicator: identity.left.length === 1 ? identity.left[0] : identity.right[0] };
      const explain = `${identity.why}（${sources[identity.source]}，${identity.id}）`;
      return [{ severity: identity.severity, message: message(form, identity, verdict), where, left, right, explain }];
    }),
};
