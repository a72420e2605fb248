import type { Amount } from '../../quantities/mention.ts';
import { compare, difference, sum } from '../../report/decimal.ts';
import { boundsOf, sumOfBounds } from '../bounds.ts';
import { partsIn, type PartGroup } from '../parts.ts';
import type { Found } from '../finding.ts';
import { itemListsIn, type ItemList } from '../item-lists.ts';
import { whereIn } from '../lines.ts';
import { perPart } from '../per-object.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';
import { foundAt, isProse, type TextFault } from '../text-fault.ts';

const valueOf = ({ value }: Amount): string => value ?? '0';
const added = (amounts: readonly Amount[]): string => sum(amounts.map(valueOf));

const fewestLong = 5;
/** The first item of a long list that comes to the whole without it was hardly meant to tell of something else. */
const isLong = (parts: readonly Amount[]): boolean => parts.length >= fewestLong;
const isWholeButFirst = (parts: readonly Amount[], whole: Amount): boolean =>
  isLong(parts) && added(parts.slice(1)) === valueOf(whole);

/** Some of the parts come to the whole exactly: the others tell of something else. */
function isOtherwiseWhole(parts: readonly Amount[], whole: Amount): boolean {
  const total = valueOf(whole);
  const behind = isLong(parts) ? parts.length - 2 : parts.length - 1;
  return parts.some(
    (part, at) =>
      valueOf(part) === total ||
      (at > 1 && (added(parts.slice(0, at)) === total || (at <= behind && added(parts.slice(-at)) === total))),
  );
}

const base = (text: string, { whole, parts, further }: PartGroup, all: readonly Amount[]) => {
  const [first, last] = [all[0] ?? whole, [...further, ...parts].find((one) => one === all.at(-1)) ?? whole];
  return {
    at: { from: whole.from, to: whole.to },
    other: { from: first.from, to: last.to },
    left: valueOf(whole),
    right: added(all),
    subject: text.slice(whole.what.from, whole.what.to).replace(/\d+/g, ''),
  };
};

const explain = '请核对总数和各项：改正写错的一个；各项有重复计数或没有列全的，在文中说明。';

function over(text: string, group: PartGroup): TextFault | null {
  const { whole, parts, most, apart, overlap, further } = group;
  const limit = sumOfBounds([whole, ...most]);
  const all = sumOfBounds(parts);
  if (!limit || !all) return null;
  const { unit } = whole;
  const big = parts.find((part) => compare(boundsOf(part)?.low ?? '0', limit.high) > 0);
  if (big) {
    return {
      ...base(text, group, [big]),
      severity:
        most.length === 0 && !overlap && whole.index < big.index && parts.every((part) => part.qualifier === null)
          ? 'error'
          : 'warning',
      confidence: most.length === 0 ? 'certain' : 'likely',
      message: `总数是${whole.written}，其中的一项却是${big.written}，比总数还多`,
      explain,
    };
  }
  if (overlap) return null;
  if (parts.length > 1 && compare(all.low, limit.high) > 0) {
    if (!apart && (isOtherwiseWhole(parts, whole) || most.length > 0)) return null;
    const isAsked = !apart && isWholeButFirst(parts, whole);
    return {
      ...base(text, group, parts),
      severity: apart && most.length === 0 ? 'error' : isAsked ? 'hint' : 'warning',
      confidence: apart ? 'certain' : isAsked ? 'asks' : 'likely',
      message: `各项相加是${added(parts)}${unit}，大于总数${whole.written}，多${difference(added(parts), valueOf(whole))}${unit}`,
      explain,
    };
  }
  const more = [...parts, ...further];
  const far = sumOfBounds(more);
  if (further.length === 0 || !far || compare(far.low, limit.high) <= 0) return null;
  // One sentence more may count anew what the list has; several go on with the list.
  const goesOn = further.length > 1;
  return {
    ...base(text, group, more),
    severity: goesOn ? 'warning' : 'hint',
    confidence: goesOn ? 'likely' : 'asks',
    message: `总数是${whole.written}，后面各项单位为“${unit}”的相加是${added(more)}${unit}，多${difference(added(more), valueOf(whole))}${unit}，是不是有重复计数？`,
    explain,
  };
}

function short(text: string, group: PartGroup): TextFault | null {
  const { whole, parts, claim, most } = group;
  const [limit, all] = [boundsOf(whole), sumOfBounds(parts)];
  if (claim === 'open' || parts.length < 2 || most.length > 0 || !limit || !all) return null;
  if (compare(all.high, limit.low) >= 0) return null;
  const last = parts.at(-1);
  const isSaid = claim === 'named' || (claim === 'complete' && last !== undefined && last.index < whole.index);
  return {
    ...base(text, group, parts),
    severity: isSaid ? 'warning' : 'hint',
    confidence: isSaid ? 'likely' : 'asks',
    message: `各项相加是${added(parts)}${whole.unit}，总数写的是${whole.written}，相差${difference(valueOf(whole), added(parts))}${whole.unit}${isSaid ? '' : '，是不是还有没写到的？'}`,
    explain,
  };
}

const faultsIn = (text: string, groups: readonly PartGroup[]): TextFault[] =>
  groups.flatMap((group) => over(text, group) ?? short(text, group) ?? []);

const inLine = remembered((text) => faultsIn(text, partsIn(text)));

/** Only what the words before a list say of its items, one number an item: what stands in one line is found there. */
function inList({ text, placeOf }: ItemList): Found[] {
  const lead = placeOf(0).line;
  const groups = partsIn(text).filter(({ whole, parts }) => {
    const lines = new Set(parts.map(({ from }) => placeOf(from).line));
    return placeOf(whole.from).line === lead && !lines.has(lead) && lines.size === parts.length;
  });
  return faultsIn(text, groups).map(({ at, other = at, ...fault }) => {
    const first = placeOf(other.from);
    return {
      ...fault,
      where: whereIn(lead, at.from, at.to),
      other: whereIn(first.line, first.at, first.line.text.trimEnd().length),
    };
  });
}

const foundInPart = perPart((part): Found[] => [
  ...part.filter(isProse).flatMap((line) => inLine(line.text, line.number).map((fault) => foundAt(line, fault))),
  ...itemListsIn(part).flatMap(inList),
]);

/**
 * A whole and its parts in one paragraph, or in a list of paragraphs behind it: no part and no sum of parts that exclude each
 * other is more than the whole.
 */
export const sumOfParts: Rule = {
  id: 'sum-of-parts',
  title: '总数与各项',
  source: 'language',
  severities: ['error', 'warning', 'hint'],
  reads: ['lines'],
  check: ({ parts }) => parts.flatMap((part) => foundInPart(part)),
};
