import type { Finding } from '../../shared/checks/finding.ts';
import { sectionOfPlace, sectionPlace } from '../../shared/api/place.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Section } from '../../shared/report/report.ts';
import type { Target } from './target.ts';

/** What must be known of a report to tell where in it a finding is. */
type Outline = { sections: readonly Pick<Section, 'id' | 'slot'>[] };

/** Where a finding leads; null where it names no place, or one that is no more: a section may have been removed since. */
export function targetOf({ where }: Finding, report: Outline): Target | null {
  if (where.indicator !== undefined) return { place: 'table', indicator: where.indicator };
  if (where.place === undefined) return null;
  const id = sectionOfPlace(where.place);
  return id === null || report.sections.some((section) => section.id === id)
    ? { place: where.place, quote: where.quote }
    : null;
}

/**
 * The places on whose screens a finding shows, the likeliest first: a figure stands in the section of its slot and in the
 * full table.
 */
export function placesOf({ where }: Finding, report: Outline, form: Form): string[] {
  if (where.indicator === undefined) return where.place === undefined ? [] : [where.place];
  const slot = form.indicators.find(({ id }) => id === where.indicator)?.slot;
  const section = report.sections.find((one) => one.slot === slot);
  return section ? [sectionPlace(section.id), 'table'] : ['table'];
}

/** What these rules say is seen without them: that a section has no text yet, and how many figures are blank. */
const plainToSee: ReadonlySet<string> = new Set(['empty-section', 'blank-figure']);

const weight = { error: 0, warning: 1, hint: 2 } as const;

export type Gravity = keyof typeof weight;

/**
 * How many findings stand at each place, and the gravest of them. Hints are no reason to call anybody back, nor is what is
 * not there yet.
 */
export function findingsByPlace(
  findings: readonly Finding[],
  report: Outline,
  form: Form,
): Map<string, { count: number; gravest: Gravity }> {
  const places = new Map<string, { count: number; gravest: Gravity }>();
  for (const finding of findings) {
    const [place] = placesOf(finding, report, form);
    if (place === undefined || finding.severity === 'hint' || plainToSee.has(finding.rule)) continue;
    const { count, gravest } = places.get(place) ?? { count: 0, gravest: finding.severity };
    places.set(place, {
      count: count + 1,
      gravest: weight[finding.severity] < weight[gravest] ? finding.severity : gravest,
    });
  }
  return places;
}

/** The finding after or before the one last gone to, in the order of the list, round and round; null if none leads anywhere. */
export function neighbourOf(
  findings: readonly Finding[],
  last: Finding | null,
  distance: 1 | -1,
  report: Outline,
): Finding | null {
  const leading = findings.filter((finding) => targetOf(finding, report) !== null);
  if (leading.length === 0) return null;
  const key = (finding: Finding): string => `${finding.rule} ${finding.message}`;
  const at = last === null ? -1 : leading.findIndex((finding) => key(finding) === key(last));
  const next = at < 0 ? (distance > 0 ? 0 : leading.length - 1) : (at + distance + leading.length) % leading.length;
  return leading[next] ?? null;
}
