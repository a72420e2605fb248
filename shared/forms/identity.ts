import { compare, difference, negative, sum, type Decimal } from '../report/decimal.ts';
import { figureValue, type Report } from '../report/report.ts';
import type { Identity, Term } from './form.ts';

/** The figures an identity is judged by: those of the report, and last year's where they are known. */
export type Figures = Pick<Report, 'figures'>;

export type Verdict = { left: Decimal; right: Decimal; difference: Decimal; holds: boolean };

type FullTerm = { indicator: string; year: 'this' | 'last'; minus: boolean };

/** A term with everything said that it may leave out. */
export const fullTerm = (term: Term): FullTerm =>
  typeof term === 'string' ? { indicator: term, year: 'this', minus: false } : term;

/** The indicators of this year's report that an identity is about. */
export const indicatorsOf = ({ left, right }: Pick<Identity, 'left' | 'right'>): string[] =>
  [...left, ...right].flatMap((term) => {
    const { indicator, year } = fullTerm(term);
    return year === 'this' ? [indicator] : [];
  });

/** One side of an identity: the sum of its terms, null as soon as one of them is blank or not known. */
function side(terms: readonly Term[], report: Figures, last: Figures | null): Decimal | null {
  const values = terms.map((term) => {
    const { indicator, year, minus } = fullTerm(term);
    const from = year === 'this' ? report : last;
    const value = from === null ? null : figureValue(from, indicator);
    return value !== null && minus ? negative(value) : value;
  });
  return values.every((value) => value !== null) ? sum(values) : null;
}

/** Whether the identity holds for the figures; null while one it needs is blank, or is last year's and not known. */
export function judge(identity: Identity, report: Figures, last: Figures | null = null): Verdict | null {
  const left = side(identity.left, report, last);
  const right = side(identity.right, report, last);
  if (left === null || right === null) return null;
  return { left, right, difference: difference(left, right), holds: holds(identity, left, right) };
}

function holds(identity: Identity, left: Decimal, right: Decimal): boolean {
  const order = compare(left, right);
  switch (identity.relation) {
    case 'equal':
      return order === 0;
    case 'at-most':
      return order <= 0;
    case 'both-or-none':
      return (left === '0') === (right === '0');
    case 'not-equal':
      // Two zeros agree because nothing was counted, which tells nothing.
      return order !== 0 || left === '0';
  }
}

/** The value of one side of an identity, null while it is undecided. For showing both sides beside each other. */
export const sideValue = side;
