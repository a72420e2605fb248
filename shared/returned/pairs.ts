import { likeness } from '../compare/words.ts';
import type { Section } from '../report/report.ts';

/** Headings that have less in common name other sections. */
const leastLikeness = 0.5;

type Is = (one: Section, other: Section) => boolean;

/** How a section is found again, the surest way first. */
const ways: readonly Is[] = [
  (one, other) => one.heading === other.heading && one.slot === other.slot,
  (one, other) => one.heading === other.heading,
  (one, other) => one.slot === other.slot && one.slot !== 'free',
  (one, other) => likeness(one.heading, other.heading) >= leastLikeness,
];

/** For each section the one of the other report it most likely is; those of no counterpart have no entry. */
export function matched(sections: readonly Section[], others: readonly Section[]): Map<Section, Section> {
  const found = new Map<Section, Section>();
  const taken = new Set<Section>();
  for (const is of ways) {
    for (const section of sections) {
      if (found.has(section)) continue;
      const other = others.find((one) => !taken.has(one) && is(section, one));
      if (!other) continue;
      found.set(section, other);
      taken.add(other);
    }
  }
  return found;
}
