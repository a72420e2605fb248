import { isOneOf, mark, matchAt, type BareAmount, type Finder, type Qualifier } from './mention.ts';
import { numeralAt, type Numeral } from './numeral.ts';
import { qualifierBefore, qualifierBehind, together } from './qualifiers.ts';
import { unitAt, type Unit } from './units.ts';

const connector = /[ \u3000]?(?:-{1,2}|—{1,2}|–|~|〜|至|到)[ \u3000]?/y;
/** Further numbers that share the unit behind the last: 3、5、8件. */
const further = /(?:[ \u3000]?(?:、|和|及|与)[ \u3000]?\d{1,12}(?:\.\d{1,6})?(?!\d)){1,12}/y;
const separately = /分别(?:[为是有达]|公开|收到|占)?[^。；;\n]{0,40}$/;

type Parts = {
  numeral: Numeral;
  unit: Unit | null;
  kind: BareAmount['kind'];
  from: number;
  to: number;
  qualifier: Qualifier | null;
};

const amount = ({ numeral, unit, ...rest }: Parts, changes: Partial<BareAmount> = {}): BareAmount => ({
  ...rest,
  numeral: { from: numeral.from, to: numeral.to },
  digits: numeral.digits,
  multiplier: numeral.multiplier,
  unit: unit?.unit ?? '',
  unitPlace: { from: unit?.from ?? numeral.end, to: unit?.to ?? numeral.end },
  value: numeral.value,
  low: numeral.low,
  high: numeral.high,
  terms: [],
  // A share ending in zeros is not rounded to tens: 100%.
  grain: unit?.kind === 'percent' && numeral.decimals === 0 ? '1' : numeral.grain,
  decimals: numeral.decimals,
  negated: false,
  indefinite: false,
  cut: false,
  ...changes,
});

/** 10-15件, 10至15件, 10件至15件, 10%—15%. */
function rangeAt(text: string, first: Numeral, own: Unit | null, floor: number): BareAmount | null {
  const to = own?.to ?? first.end;
  const joint = isOneOf(' \u3000-—–~〜至到', text, to) ? matchAt(connector, text, to) : null;
  if (!joint || first.value === null) return null;
  const second = numeralAt(text, to + joint[0].length);
  if (!second || second.value === null) return null;
  const unit = unitAt(text, second.end, second.script);
  if (!unit || (own && own.unit !== unit.unit)) return null;
  const before = qualifierBefore(text, first.from, floor);
  const behind = qualifierBehind(text, unit.to);
  const numeral: Numeral = {
    ...second,
    from: first.from,
    digits: { from: first.from, to: second.to },
    decimals: Math.max(first.decimals, second.decimals),
    value: null,
    low: first.value,
    high: second.value,
  };
  const qualifier = together([before, first.inner, second.inner, behind]);
  const place = { from: before?.at ?? first.from, to: behind?.at ?? unit.to };
  return amount({ numeral, unit, kind: 'range', qualifier, ...place });
}

/** The unit a number shares with those behind it, and whether it and the next are 三、四 (three or four). */
function sharedUnit(text: string, numeral: Numeral): { unit: Unit; isEither: boolean } | null {
  const list = numeral.script === 'digits' ? matchAt(further, text, numeral.end) : null;
  const unit = list ? unitAt(text, numeral.end + list[0].length, 'digits') : null;
  if (!list || !unit) return null;
  const [next, ...more] = list[0].match(/\d+(?:\.\d+)?/g) ?? [];
  const isNext = more.length === 0 && Number(next) === Number(numeral.value) + 1 && Number(next) < 10;
  const isSeparate = separately.test(text.slice(Math.max(0, numeral.from - 50), numeral.from));
  return { unit, isEither: isNext && list[0].includes('、') && !isSeparate };
}

const countsBefore = /(?:[共计为达了至]|公开|收到|发布)$/;
const definiteBefore = /[了共过仅只计]$/;
const ends = /[ \u3000]?(?:[，,。；;！!\n]|$)/y;
/** Alone on its line or in its cell a number has lost nothing. */
const inCell = /(?:^|[\n\t|])[ \u3000]*$/;
/** 截至12底: the word between has been lost. */
const lostMonth = /[底初末](?=[，,。；;、我全本已共]|$)/y;
/** Longer runs of digits without a measure word have run together or belong to an account. */
const mostAlone = 8;

/** A digit without a unit: what may be meant is told by what stands around. */
function withoutUnit(text: string, numeral: Numeral, qualifier: Qualifier | null): 'no' | 'fused' | 'cut' | 'whole' {
  if (numeral.script === 'han') {
    const isSaid = qualifier !== null || countsBefore.test(text.slice(Math.max(0, numeral.from - 2), numeral.from));
    return isSaid && numeral.to - numeral.from > 1 ? 'whole' : 'no';
  }
  if (numeral.to - numeral.from > mostAlone && numeral.multiplier === '' && numeral.decimals === 0) return 'fused';
  if (inCell.test(text.slice(Math.max(0, numeral.from - 20), numeral.from))) return 'whole';
  return matchAt(ends, text, numeral.end) ? 'cut' : 'whole';
}

/**
 * Amounts: things counted, money, lengths of time, percentages, multiples and ranges, with all that qualifies them. Digits
 * are always one, Chinese numerals only with a measure word, or where they cannot be part of a word.
 */
export const amounts: Finder = (text, at, floor) => {
  const numeral = numeralAt(text, at);
  if (!numeral) return null;
  if (numeral.value === null && numeral.low === null) return mark('unclear', numeral.from, numeral.end);
  const own = unitAt(text, numeral.end, numeral.script);
  const range = rangeAt(text, numeral, own, floor);
  if (range) return range;
  const before = qualifierBefore(text, at, floor);
  const shared = own ? null : sharedUnit(text, numeral);
  const unit = own ?? shared?.unit ?? null;
  const end = own?.to ?? numeral.end;
  const behind = qualifierBehind(text, end);
  const place = { from: before?.at ?? at, to: behind?.at ?? end };
  const either: Qualifier | null = shared?.isEither ? { words: '、', direction: 'vague' } : null;
  const qualifier = together([before, numeral.inner, either, behind]);
  const parts: Parts = { numeral, unit, kind: unit?.kind ?? 'count', qualifier, ...place };
  if (unit) {
    const isArticle = numeral.script === 'han' && numeral.value === '1' && qualifier === null;
    const indefinite = isArticle && !definiteBefore.test(text.slice(Math.max(0, at - 1), at));
    // 12个内: the word the measure belongs to has been lost.
    const isCut = unit.unit === '个' && text[unit.to] === '内';
    return amount(parts, { indefinite, cut: isCut });
  }
  if (matchAt(lostMonth, text, numeral.end)) return mark('unclear', at, numeral.end + 1);
  const found = withoutUnit(text, numeral, qualifier);
  if (found === 'no') return numeral.to - numeral.from > 1 ? mark('name', at, numeral.end, numeral.value) : null;
  return found === 'fused' ? mark('unclear', at, numeral.end) : amount(parts, { cut: found === 'cut' });
};
