import type { Found, Summary } from '../../../../shared/api/contract.ts';
import { sectionPlace } from '../../../../shared/api/place.ts';
import { findForm } from '../../../../shared/forms/forms.ts';
import { paragraphsOf } from '../../../../shared/report/paragraphs.ts';
import { passagesOf } from '../../../../shared/report/passages.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { holdsAll, readQuery, type Query } from '../../../../shared/search/query.ts';
import { snippet } from '../../../../shared/search/snippet.ts';

type Wanted = { text: string; year: number | null; agency: string | null; skip: number };
type Kept = { summary: Summary; report: Report };

const empty: Found = { tooShort: true, reports: 0, hits: 0, years: [], agencies: [], groups: [], sources: [] };

function passages(report: Report, query: Query): Found['groups'][number]['passages'] {
  const headings = new Map(report.sections.map(({ id, heading }) => [sectionPlace(id), heading]));
  return [...passagesOf(report, findForm(report.form) ?? null)].flatMap(([place, list]) =>
    list.flatMap(({ text, anchors }) =>
      text.split('\n').flatMap((line, at) =>
        holdsAll(query, line)
          ? [
              {
                place,
                heading: headings.get(place) ?? null,
                indicator: anchors?.[at] ?? null,
                parts: snippet(line, query),
              },
            ]
          : [],
      ),
    ),
  );
}

/** Looks for texts as the services do, by reading everything. */
export function fakeSearch(kept: readonly Kept[], wanted: Wanted): Omit<Found, 'sources'> {
  const query = readQuery(wanted.text);
  if (!query) return empty;
  const all = kept
    .map(({ summary: { id, title, agency, year, status }, report }) => {
      const found = passages(report, query);
      return { id, title, agency, year, status, hits: found.length, passages: found.slice(0, 3) };
    })
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.year - a.year);
  const chosen = all.filter(
    ({ year, agency }) => year === (wanted.year ?? year) && agency === (wanted.agency ?? agency),
  );
  const count = <T>(values: T[]): [T, number][] =>
    [...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]);
  return {
    tooShort: false,
    reports: chosen.length,
    hits: chosen.reduce((sum, { hits }) => sum + hits, 0),
    years: count(all.map(({ year }) => year)).map(([year, reports]) => ({ year, reports })),
    agencies: count(all.map(({ agency }) => agency)).map(([agency, reports]) => ({ agency, reports })),
    groups: chosen.slice(wanted.skip, wanted.skip + 30),
  };
}

/** The same in source texts. */
export function fakeSourceSearch(
  sources: readonly { id: string; name: string; text: string }[],
  text: string,
): Found['sources'] {
  const query = readQuery(text);
  if (!query) return [];
  return sources.flatMap(({ id, name, text: content }) => {
    const found = paragraphsOf(content).flatMap((line, paragraph) =>
      holdsAll(query, line) ? [{ paragraph, parts: snippet(line, query) }] : [],
    );
    return found.length === 0 ? [] : [{ id, name, hits: found.length, passages: found.slice(0, 3) }];
  });
}
