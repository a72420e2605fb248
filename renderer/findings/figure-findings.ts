import { useMemo } from 'react';
import { useFindingDesk } from './finding-desk.tsx';
import type { Entry, Listing } from './listing.ts';

/** What the checks say of figures. Broken identities the tables find by themselves, with every key; they say the same of them. */
export type FigureFindings = {
  /** What is open of a figure beside its identities. */
  byFigure: ReadonlyMap<string, readonly Entry[]>;
  /** The findings of broken identities that are open, by their sentence. */
  byWords: ReadonlyMap<string, Entry>;
};

const identityRule = 'identity';

export function figureFindings(listing: Listing | null): FigureFindings {
  const open = listing?.groups.flatMap(({ entries }) => entries) ?? [];
  const isIdentity = ({ finding }: Entry): boolean => finding.rule === identityRule;
  const others = open.filter((entry) => !isIdentity(entry) && entry.finding.where.indicator !== undefined);
  return {
    byFigure: Map.groupBy(others, ({ finding }) => finding.where.indicator ?? ''),
    byWords: new Map(open.filter(isIdentity).map((entry) => [entry.finding.message, entry])),
  };
}

export function useFigureFindings(): FigureFindings {
  const { listing } = useFindingDesk();
  return useMemo(() => figureFindings(listing), [listing]);
}
