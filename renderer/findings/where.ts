import { severityOrder } from '../../shared/checks/severities.ts';
import type { Finding, Severity, Where } from '../../shared/checks/finding.ts';
import { isOpen } from '../../shared/checks/settle.ts';
import { sectionOfPlace, sectionPlace } from '../../shared/api/place.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Section } from '../../shared/report/report.ts';
import type { Target } from './target.ts';

/** What must be known of a report to tell where in it a finding is. */
type Outline = { sections: readonly Pick<Section, 'id' | 'slot'>[] };

/** Where a place of a finding is; null where it names none, or one that is no more: a section may have been removed since. */
export function targetAt(where: Where, report: Outline): Target | null {
  const { place, indicator, quote, context, range } = where;
  if (indicator !== undefined) return { place: 'table', indicator };
  if (place === undefined) return null;
  const id = sectionOfPlace(place);
  return id === null || report.sections.some((section) => section.id === id) ? { place, quote, context, range } : null;
}

/** Where a finding leads; null as above. */
export const targetOf = ({ where }: Finding, report: Outline): Target | null => targetAt(where, report);

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

export const isPlainToSee = ({ rule }: Finding): boolean => plainToSee.has(rule);

/**
 * How many findings stand open at each place, and the gravest of them. Hints are no reason to call anybody back, nor is what
 * is not there yet.
 */
export function findingsByPlace(
  findings: readonly Finding[],
  report: Outline,
  form: Form,
): Map<string, { count: number; gravest: Severity }> {
  const places = new Map<string, { count: number; gravest: Severity }>();
  for (const finding of findings) {
    const [place] = placesOf(finding, report, form);
    if (place === undefined || !isOpen(finding)) continue;
    if (finding.severity === 'hint' || isPlainToSee(finding)) continue;
    const { count, gravest } = places.get(place) ?? { count: 0, gravest: finding.severity };
    places.set(place, {
      count: count + 1,
      gravest: severityOrder[finding.severity] < severityOrder[gravest] ? finding.severity : gravest,
    });
  }
  return places;
}
