import { readNumber, type Decimal } from '../report/decimal.ts';
import { hanDigit, hanValue } from './han.ts';
import { matchAt, type AmountKind, type BareAmount, type Finder } from './mention.ts';
import { qualifierBefore, qualifierBehind, together } from './qualifiers.ts';

const number = '(\\d{1,15}(?:\\.\\d{1,6})?|[〇零一二两三四五六七八九十百]{1,7}(?:点[〇零一二三四五六七八九]{1,6})?)';
const perHundred = new RegExp(`([百千万])分之${number}(?![分之])`, 'y');
const partOf = new RegExp(`${number}分之${number}`, 'y');
const slash = /(\d{1,4})\/(\d{1,4})(?![/\d.])/y;
const ratio = /(\d{1,6}(?:\.\d{1,4})?) ?[:∶] ?(\d{1,6}(?:\.\d{1,4})?)(?![\d:])/y;
const spokenRatio = /(\d{1,6}(?:\.\d{1,4})?)比(\d{1,6}(?:\.\d{1,4})?)(?=[，,。；;、的\s]|$)/y;

const unitOf: Record<string, string> = { 百: '%', 千: '‰', 万: '‱' };

function valueOf(written: string): Decimal | null {
  const [whole = '', fraction = ''] = written.split('点');
  const digits = /^\d/.test(written) ? written : hanValue(whole);
  if (digits === null) return null;
  const decimals = fraction === '' ? '' : `.${[...fraction].map(hanDigit).join('')}`;
  const read = readNumber(`${digits}${decimals}`);
  return read.kind === 'value' ? read.value : null;
}

const decimalsOf = (written: string): number => (/[.点](.*)$/.exec(written)?.[1] ?? '').length;

function share(
  [text, at, floor]: Parameters<Finder>,
  length: number,
  kind: AmountKind,
  fields: Pick<BareAmount, 'unit' | 'value' | 'terms' | 'decimals'>,
): BareAmount {
  const before = qualifierBefore(text, at, floor);
  const behind = qualifierBehind(text, at + length);
  const place = { from: at, to: at + length };
  return {
    kind,
    from: before?.at ?? at,
    to: behind?.at ?? place.to,
    numeral: place,
    digits: place,
    multiplier: '',
    unitPlace: { from: place.to, to: place.to },
    low: null,
    high: null,
    grain: fields.decimals === 0 ? '1' : `0.${'0'.repeat(fields.decimals - 1)}1`,
    qualifier: together([before, behind]),
    negated: false,
    indefinite: false,
    cut: false,
    ...fields,
  };
}

/** No further from its beginning does a share have what makes it one. */
const longest = 24;
const joint = /分之|[/:∶比]/;

/** Shares written in words or with a stroke: 百分之九十二, 三分之一, 1/3, 3:1. Dates and times of day have been taken before. */
export const shares: Finder = (...at) => {
  if (!joint.test(at[0].slice(at[1], at[1] + longest))) return null;
  const hundred = matchAt(perHundred, at[0], at[1]);
  if (hundred) {
    const [all, of = '', written = ''] = hundred;
    const value = valueOf(written);
    if (value === null) return null;
    const fields = { unit: unitOf[of] ?? '', value, terms: [], decimals: decimalsOf(written) };
    return share(at, all.length, 'percent', fields);
  }
  for (const [kind, pattern] of [
    ['fraction', partOf],
    ['fraction', slash],
    ['ratio', ratio],
    ['ratio', spokenRatio],
  ] as const) {
    const match = matchAt(pattern, at[0], at[1]);
    if (!match) continue;
    const [all, first = '', second = ''] = match;
    const [one, other] = [valueOf(first), valueOf(second)];
    if (one === null || other === null) return null;
    const terms = pattern === partOf ? [other, one] : [one, other];
    return share(at, all.length, kind, { unit: '', value: null, terms, decimals: 0 });
  }
  return null;
};
