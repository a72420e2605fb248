import { severityOrder } from '../../shared/checks/severities.ts';
import { sectionPlace } from '../../shared/api/place.ts';
import type { Finding, Severity } from '../../shared/checks/finding.ts';
import { isOpen } from '../../shared/checks/settle.ts';
import type { Form } from '../../shared/forms/form.ts';
import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import { placeName } from '../../shared/report/place-name.ts';
import type { Section } from '../../shared/report/report.ts';
import { placesOf } from './where.ts';

/** A finding under a name that stays the same from one run of the checks to the next, as long as it says the same. */
export type Entry = { key: string; finding: Finding };

/** What the clerk still has to look at in one part of the report, the gravest first. */
export type Group = { place: string; title: string; entries: Entry[] };

/** All findings as the list shows them: those that are open by part of the report, and those set aside; `places` are all parts. */
export type Listing = {
  places: readonly string[];
  groups: Group[];
  dismissed: Entry[];
  counts: Readonly<Record<Severity, number>>;
};

type Parts = readonly Pick<Section, 'id' | 'slot' | 'heading' | 'numbered'>[];

/** Gives the entries it gave before back as long as they say the same: what is drawn for one need not be drawn again. */
export function keepingEntries(): (findings: readonly Finding[]) => Entry[] {
  let known = new Map<string, { entry: Entry; text: string }>();
  return (findings) => {
    const times = new Map<string, number>();
    const next: typeof known = new Map();
    for (const finding of findings) {
      const { rule, subject, facts } = finding;
      const name = `${rule}\n${subject}\n${facts}`;
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const key = time === 1 ? name : `${name}\n${time}`;
      const text = JSON.stringify(finding);
      const before = known.get(key);
      next.set(key, before?.text === text ? before : { entry: { key, finding }, text });
    }
    known = next;
    return [...next.values()].map(({ entry }) => entry);
  };
}

/** The title of a part as the contents at the left have it; what stands nowhere is about the whole report. */
function titles(sections: Parts): Map<string, string> {
  const ordinals = sectionOrdinals(sections);
  const own = sections.map(({ id, heading }): [string, string] => {
    const ordinal = ordinals.get(id);
    return [sectionPlace(id), `${ordinal === undefined ? '' : mark(1, ordinal)}${heading || '（没有标题）'}`];
  });
  const fixed = (place: string): [string, string] => [place, placeName(place, null)];
  return new Map([
    ['', '整篇报告'],
    fixed('facts'),
    fixed('preface'),
    ...own,
    fixed('table'),
    fixed('signOff'),
    fixed('unplaced'),
  ]);
}

/** Within a part the gravest first, and among equals in the order of the text. */
function inOrder({ finding: one }: Entry, { finding: other }: Entry): number {
  const [here, there] = [one.where.range, other.where.range];
  return (
    severityOrder[one.severity] - severityOrder[other.severity] ||
    (here?.line ?? -2) - (there?.line ?? -2) ||
    (here?.from ?? 0) - (there?.from ?? 0)
  );
}

/** The findings as the list shows them, the parts in the order of the report. */
export function listingOf(entries: readonly Entry[], sections: Parts, form: Form): Listing {
  const open = entries.filter(({ finding }) => isOpen(finding));
  const names = titles(sections);
  const byPlace = Map.groupBy(open, ({ finding }) => {
    const [place = ''] = placesOf(finding, { sections }, form);
    return names.has(place) ? place : '';
  });
  const count = (wanted: Severity): number => open.filter(({ finding }) => finding.severity === wanted).length;
  return {
    places: [...names.keys()],
    groups: [...names].flatMap(([place, title]) => {
      const found = byPlace.get(place);
      return found ? [{ place, title, entries: found.toSorted(inOrder) }] : [];
    }),
    dismissed: entries.filter(({ finding }) => !isOpen(finding)),
    counts: { error: count('error'), warning: count('warning'), hint: count('hint') },
  };
}

/** Only what is as grave as somebody wants to see. */
export function filtered(groups: readonly Group[], wanted: ReadonlySet<Severity>): Group[] {
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter(({ finding }) => wanted.has(finding.severity)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** Where one is in the list: the entry, and its place in it, which is still known when the entry is put right and gone. */
export type Current = { key: string; at: number };

/** A place before the first entry of a part of the report, or of the first one after it that has any. */
export function startOf(places: readonly string[], groups: readonly Group[], here: string): Current {
  const at = places.indexOf(here);
  const before = groups.filter(({ place }) => at < 0 || places.indexOf(place) < at);
  return { key: '', at: before.reduce((sum, { entries }) => sum + entries.length, 0) };
}

/**
 * The part at which a list that is to begin here begins: this one, or the first one after it that has any entries; null where none
 * has, or this is none of the parts.
 */
export function placeFrom(places: readonly string[], groups: readonly Group[], here: string): string | null {
  const at = places.indexOf(here);
  return at < 0 ? null : (groups.find(({ place }) => places.indexOf(place) >= at)?.place ?? null);
}

/** The entry after or before the current one, round and round; null where there is none. */
export function stepFrom(list: readonly Entry[], current: Current | null, distance: 1 | -1): Current | null {
  if (list.length === 0) return null;
  const here = current === null ? -1 : list.findIndex(({ key }) => key === current.key);
  // What stood there has gone, so what comes after it stands in its place now.
  const from = here >= 0 ? here : current === null ? (distance > 0 ? -1 : 0) : current.at - (distance > 0 ? 1 : 0);
  const at = (((from + distance) % list.length) + list.length) % list.length;
  const entry = list[at];
  return entry ? { key: entry.key, at } : null;
}
