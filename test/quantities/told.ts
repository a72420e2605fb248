import { isAmount, type Mention } from '../../shared/quantities/mention.ts';
import { readNumbers } from '../../shared/quantities/read.ts';

/** What a mention is, in a few words: `count 12000 条`, `percent 97.5 % about`, `date 2017-3-19`, `label 一`. */
export function told(mention: Mention): string {
  if (!isAmount(mention)) {
    const days = mention.days.map(({ year, month, day }) =>
      [year, month, day].filter((part) => part !== null).join('-'),
    );
    return [mention.kind, days.length > 0 ? days.join('..') : mention.written].join(' ');
  }
  const { kind, value, low, high, terms, unit, qualifier, negated, indefinite, cut } = mention;
  const number = value ?? (terms.length > 0 ? terms.join('/') : `${low}~${high}`);
  const rest = [unit, qualifier?.direction, negated && 'said', indefinite && 'article', cut && 'cut'];
  return [kind, number, ...rest.filter((part) => part !== undefined && part !== false && part !== '')].join(' ');
}

export const toldOf = (text: string): string[] => readNumbers(text).map(told);

/** Amounts of a text and nothing else. */
export const amountsOf = (text: string) => readNumbers(text).filter(isAmount);
