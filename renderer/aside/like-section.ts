import type { Section } from '../../shared/report/report.ts';

/** Characters two headings share, in any order: enough to tell which of several sections of one slot is meant. */
function shared(left: string, right: string): number {
  const rest = [...right];
  return [...left].filter((char) => {
    const at = rest.indexOf(char);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}

/**
 * The section of another report that is the same as this one: of the same slot, of several the one with the likest
 * heading; of the free kind only one with the same heading. Null if there is none.
 */
export function likeSection(sections: readonly Section[], wanted: Pick<Section, 'slot' | 'heading'>): Section | null {
  const named = sections.find(({ heading }) => heading.trim() === wanted.heading.trim() && heading.trim() !== '');
  if (named) return named;
  if (wanted.slot === 'free') return null;
  const same = sections.filter(({ slot }) => slot === wanted.slot);
  return (
    same.toSorted((left, right) => shared(right.heading, wanted.heading) - shared(left.heading, wanted.heading))[0] ??
    null
  );
}
