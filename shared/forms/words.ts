import type { Form, Identity, Indicator, Term } from './form.ts';
import { fullTerm, type Verdict } from './identity.ts';

/** An indicator's label as one says it in a sentence: without its number, "其中：" and the note in brackets. */
export function shortLabel(label: string): string {
  return label
    .replace(/^[（(][一二三四五六七八九十]+[）)]|^[一二三四五六七八九十]+、|^\d+[.．、]/, '')
    .replace(/^其中[：:]/, '')
    .replace(/（[^（）]*）$/, '');
}

/** What tells an indicator from every other of its form, in words: its label, the wider one it stands under, its column. */
export function indicatorWords({ label, group, column }: Pick<Indicator, 'label' | 'group' | 'column'>): string {
  const wider = group === undefined ? '' : `${shortLabel(group)}·`;
  return `${wider}${shortLabel(label)}${column === undefined ? '' : `（${column}）`}`;
}

const signs = { plus: '＋', minus: '－' };

function termWords(form: Form, term: Term): string {
  const { indicator, year } = fullTerm(term);
  const found = form.indicators.find(({ id }) => id === indicator);
  return `${year === 'last' ? '上年' : ''}“${found ? indicatorWords(found) : indicator}”`;
}

/** One side of an identity in words: one figure, a few with their signs, or the first of many. */
export function sideWords(form: Form, terms: readonly Term[]): string {
  const words = terms.map((term) => termWords(form, term));
  const [first = ''] = words;
  if (words.length === 1) return first;
  const signed = terms.some((term) => fullTerm(term).minus);
  if (!signed && words.length > 3) return `${first}等${words.length}项之和`;
  if (!signed) return `${words.join('、')}之和`;
  return words
    .map((word, at) => {
      const sign = fullTerm(terms[at] ?? '').minus ? signs.minus : signs.plus;
      return at === 0 && sign === signs.plus ? word : `${sign}${word}`;
    })
    .join('');
}

/** A broken identity with both numbers and what is between them: “收到申请数”为210，应等于“当面申请数”等4项之和212，相差2。 */
export function brokenWords(form: Form, identity: Identity, { left, right, difference }: Verdict): string {
  const [mine, other] = [sideWords(form, identity.left), sideWords(form, identity.right)];
  const gap = difference.replace(/^-/, '');
  switch (identity.relation) {
    case 'equal':
      return `${mine}为${left}，应等于${other}${right}，相差${gap}`;
    case 'at-most':
      return `${mine}为${left}，不应大于${other}${right}，多${gap}`;
    case 'both-or-none':
      return `${mine}为${left}，${other}为${right}，应同时有数或同时为0`;
    case 'not-equal':
      return `${mine}为${left}，恰好等于${other}${right}`;
  }
}
