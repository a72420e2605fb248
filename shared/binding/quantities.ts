import { isAmount, type Amount, type Place, type Scope } from '../quantities/mention.ts';
import { partOf } from '../quantities/numeral.ts';
import { readNumbers } from '../quantities/read.ts';
import { product, type Decimal } from '../report/decimal.ts';

/**
 * A number of a text that counts something exactly. `from` and `to` enclose the digits that a figure would replace, `end` is
 * behind its measure word; `value` is the plain decimal of that `unit`, '' where there is none (3.5万元: 3.5 and 万元; 1.2万条:
 * 12000 and 条). `what` are the words before it that belong to it.
 */
export type Quantity = Place & { end: number; value: Decimal; unit: string; what: Place; scope: Scope; amount: Amount };

/** Not a number that ends where its unit would stand, unless it is short enough to be sure of. */
const longestAlone = 6;

/** 万元 counts in 万 of 元; 千米 in itself. */
function partsOf(unit: string): { multiplier: string; base: string } {
  const match = /^(百万|千万|亿|万)(.+)$/.exec(unit);
  return { multiplier: match?.[1] ?? '', base: match?.[2] ?? unit };
}

function isExact({ kind, qualifier, negated, indefinite, value, unit, multiplier, scope, written }: Amount): boolean {
  if (kind !== 'count' && kind !== 'money') return false;
  if (value === null || qualifier !== null || negated || indefinite || scope.titled) return false;
  return unit !== '' || (multiplier === '' && written.length <= longestAlone);
}

/**
 * The numbers of a text that say exactly how many of something there are, in their order. Years, dates, ordinals, document and
 * phone numbers, shares, ranges, lengths of time, said zeros and what is only about a number (约, 余, 多) are none.
 */
export function quantitiesIn(text: string): Quantity[] {
  return readNumbers(text).flatMap((mention): Quantity[] => {
    if (!isAmount(mention) || !isExact(mention) || mention.value === null) return [];
    const { numeral, digits, unitPlace, value, unit, multiplier, kind, what, scope } = mention;
    const inTens = kind === 'money' && multiplier === '万';
    const { from, to } = inTens ? digits : numeral;
    return [
      {
        from,
        to,
        end: Math.max(to, unitPlace.to),
        value: inTens ? product(value, partOf(multiplier)) : value,
        unit: inTens ? `${multiplier}${unit}` : unit,
        what,
        scope,
        amount: mention,
      },
    ];
  });
}

/** What a quantity is in a unit of a form: its value there, and the stretch that a figure with `behind` after it would replace. */
export type Reading = Place & { value: Decimal; behind: string };

/**
 * A quantity as an indicator with this unit would count it: 251000元 is 25.1 in 万元, and 25.1万元 would stand in its place. Units
 * with another base leave the number as it is, and the word behind it.
 */
export function readingIn({ from, to, end, amount, value, unit }: Quantity, wanted: string): Reading {
  const { multiplier, base } = partsOf(wanted);
  const plain = { from, to, value, behind: '' };
  if (unit === wanted || amount.value === null) return plain;
  const { numeral } = amount;
  if (base !== amount.unit) return { ...numeral, value: amount.value, behind: '' };
  if (multiplier === '') return { ...numeral, value: amount.value, behind: '' };
  return { from, to: end, value: product(amount.value, partOf(multiplier)), behind: wanted };
}

/** Whether both count the same, be it in 元 or in 万元. */
export const hasBase = ({ amount }: Quantity, unit: string): boolean => partsOf(unit).base === amount.unit;
