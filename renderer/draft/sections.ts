import { useMemo } from 'react';
import type { Section } from '../../shared/report/report.ts';
import { useDraftState } from './draft-context.tsx';
import type { DraftState } from './draft.ts';

/** A section without its prose, which every key makes another. */
export type SectionFacts = Omit<Section, 'prose'>;

/** All there is beside the prose: a fact without a line here would not be known. */
const facts: { [name in keyof SectionFacts]-?: (section: SectionFacts) => SectionFacts[name] } = {
  id: ({ id }) => id,
  slot: ({ slot }) => slot,
  heading: ({ heading }) => heading,
  numbered: ({ numbered }) => numbered,
  carried: ({ carried }) => carried,
  done: ({ done }) => done,
};

const isSame = (left: SectionFacts, right: SectionFacts): boolean =>
  Object.values(facts).every((fact) => fact(left) === fact(right));

function withoutProse(section: Section): SectionFacts {
  const rest: SectionFacts & Partial<Section> = { ...section };
  delete rest.prose;
  return rest;
}

/** Gives the sections it was asked for before back as long as only their prose is another. */
export function keepingSections(): (sections: readonly Section[]) => readonly SectionFacts[] {
  let known: readonly SectionFacts[] = [];
  return (sections) => {
    const next = sections.map((section, at): SectionFacts => {
      const before = known[at];
      return before && isSame(before, section) ? before : withoutProse(section);
    });
    if (next.length !== known.length || next.some((section, at) => section !== known[at])) known = next;
    return known;
  };
}

/** The report's sections; what is typed in one of them draws nobody again who asks here. */
export function useSections(): readonly SectionFacts[] {
  const select = useMemo(() => {
    const kept = keepingSections();
    return ({ report }: DraftState) => kept(report.sections);
  }, []);
  return useDraftState(select);
}

/** One of them; undefined where there is none of that id. */
export const useSection = (id: string | null): SectionFacts | undefined =>
  useSections().find((section) => section.id === id);
