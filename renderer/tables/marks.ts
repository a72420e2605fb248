import { fullTerm, indicatorsOf } from '../../shared/forms/identity.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import type { Entry } from '../findings/listing.ts';

/**
 * Which figures are marked for a broken identity: all that take part. But of a hint, which asks about one figure, only
 * that one; and of a sum in a sheet only the total: its parts are a whole row or column, and their marks would drown the
 * others. At each figure the nearest comes first.
 */
export function marksOf(violations: readonly Violation[], sheet: boolean): Map<string, Violation[]> {
  const map = new Map<string, Violation[]>();
  for (const violation of violations) {
    const { left, right, relation, severity } = violation.identity;
    const sum = sheet && relation === 'equal' && left.length === 1;
    for (const id of indicatorsOf({ left, right: severity === 'hint' || sum ? [] : right })) {
      map.set(id, [...(map.get(id) ?? []), violation]);
    }
  }
  return new Map([...map].map(([id, found]) => [id, nearestFirst(found, id)]));
}

/** The broken identities of a figure, those first that say what it is the sum of; among equals as they come. */
export function nearestFirst(violations: readonly Violation[], indicator: string): Violation[] {
  const defines = ({ identity: { relation, left } }: Violation): boolean => {
    const [only, more] = left;
    return relation === 'equal' && only !== undefined && more === undefined && fullTerm(only).indicator === indicator;
  };
  return violations.toSorted((one, other) => Number(defines(other)) - Number(defines(one)));
}

/** Whether two cells have the same marks, though the violations were found anew. */
export const sameMarks = (before: readonly Violation[], after: readonly Violation[]): boolean =>
  before.length === after.length &&
  before.every(({ identity, words }, at) => after[at]?.identity === identity && after[at].words === words);

/** Whether two cells have the same findings; an entry is the same one as long as it says the same. */
export const sameEntries = (before: readonly Entry[], after: readonly Entry[]): boolean =>
  before.length === after.length && before.every((entry, at) => entry === after[at]);
