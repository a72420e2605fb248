import type { Output } from '../../shared/api/contract.ts';
import { sectionOfPlace } from '../../shared/api/place.ts';
import { statusSchema, titleLinesSchema } from '../../shared/report/report.ts';
import { holdsAll, readQuery, type Query } from '../../shared/search/query.ts';
import { snippet } from '../../shared/search/snippet.ts';
import { jsonValue } from './json.ts';
import { ownerOf } from './passage-numbers.ts';
import { headingsOf, headsOf, passagesByNumber, type PassageRow } from './shown.ts';
import type { Store } from './store.ts';
import { reading } from './transaction.ts';

type Found = Output<'library.search'>;
type Group = Found['groups'][number];
type Hits = { count: number; first: number[] };

export type Wanted = { text: string; year: number | null; agency: string | null; skip: number };

/** Reports of one answer, and passages shown of each. */
const mostGroups = 30;
const mostPassages = 3;

const nothing: Found = {
  tooShort: true,
  reports: 0,
  hits: 0,
  years: [],
  agencies: [],
  groups: [],
  sources: [],
};

/**
 * Looks for a text in everything all reports and source texts hold, what is in the bin left out: the newest year first,
 * within a year by agency. Counts are of everything that was found, `years` and `agencies` of what the filters leave out
 * too. `tooShort` where nothing can be looked for (see readQuery).
 */
export function searchLibrary(db: Store, { text, year, agency, skip }: Wanted): Found {
  const query = readQuery(text);
  if (query === null) return nothing;
  return reading(db, () => {
    const hits = hitsByOwner(db, query);
    const all = reportsOf(db, hits);
    const chosen = all.filter(
      (one) => (year === null || one.year === year) && (agency === null || one.agency === agency),
    );
    return {
      tooShort: false,
      reports: chosen.length,
      hits: chosen.reduce((sum, { owner }) => sum + (hits.get(owner)?.count ?? 0), 0),
      years: counted(all, (one) => one.year).map(([value, reports]) => ({ year: value, reports })),
      agencies: counted(all, (one) => one.agency).map(([value, reports]) => ({ agency: value, reports })),
      groups: groupsOf(db, query, chosen.slice(skip, skip + mostGroups), hits),
      sources: sourcesOf(db, hits, query),
    };
  });
}

/** Looks in the source texts only. */
export function searchSources(db: Store, text: string): Found['sources'] {
  const query = readQuery(text);
  return query === null ? [] : reading(db, () => sourcesOf(db, hitsByOwner(db, query), query));
}

function hitsByOwner(db: Store, query: Query): Map<number, Hits> {
  const numbers = db
    .prepare<[match: string], number>('SELECT rowid FROM passage_index WHERE passage_index MATCH ?')
    .pluck()
    .all(query.match);
  const textOf = db.prepare<[number: number], string>('SELECT text FROM passage WHERE number = ?').pluck();
  const hits = new Map<number, Hits>();
  for (const number of numbers) {
    if (!query.exact && !holdsAll(query, textOf.get(number) ?? '')) continue;
    const owner = ownerOf(number);
    const known = hits.get(owner);
    if (!known) hits.set(owner, { count: 1, first: [number] });
    else {
      known.count += 1;
      if (known.first.length < mostPassages) known.first.push(number);
    }
  }
  return hits;
}

type Line = { owner: number; id: string; year: number; agency: string };

/** Above so many owners reading all of them is faster than looking each of them up. */
const few = 2000;

const line = 'SELECT searched.number AS owner, report.id, year, agency_name AS agency';
const ofReport = 'CROSS JOIN report INDEXED BY report_in_short ON report.id = report_id';
const notInBin = 'WHERE report_id NOT IN (SELECT report_id FROM removed_report)';

function reportsOf(db: Store, hits: ReadonlyMap<number, Hits>): Line[] {
  const found =
    hits.size > few
      ? db
          .prepare<[], Line>(`${line} FROM searched ${ofReport} ${notInBin}`)
          .all()
          .filter(({ owner }) => hits.has(owner))
      : db
          .prepare<[owners: string], Line>(
            `${line} FROM json_each(?) AS wanted CROSS JOIN searched ON searched.number = wanted.value ${ofReport} ${notInBin}`,
          )
          .all(JSON.stringify([...hits.keys()]));
  const places = new Map([...new Set(found.map(({ agency }) => agency))].toSorted().map((agency, at) => [agency, at]));
  const place = ({ agency }: Line): number => places.get(agency) ?? 0;
  return found.toSorted((a, b) => b.year - a.year || place(a) - place(b) || a.owner - b.owner);
}

function counted<T>(all: readonly Line[], key: (line: Line) => T): [T, number][] {
  const counts = new Map<T, number>();
  for (const line of all) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  return [...counts];
}

/** What is shown of these reports. */
function groupsOf(db: Store, query: Query, reports: readonly Line[], hits: ReadonlyMap<number, Hits>): Group[] {
  const firstOf = ({ owner }: Line): readonly number[] => hits.get(owner)?.first ?? [];
  const heads = headsOf(
    db,
    reports.map(({ id }) => id),
  );
  const passages = passagesByNumber(db, reports.flatMap(firstOf));
  const shown = reports.map((report) => ({
    report,
    rows: firstOf(report).flatMap((number) => passages.get(number) ?? []),
  }));
  const headings = headingsOf(
    db,
    shown.flatMap(({ report, rows }) =>
      rows.flatMap(({ place }) => {
        const section = sectionOfPlace(place);
        return section === null ? [] : [{ report: report.id, section }];
      }),
    ),
  );
  return shown.map(({ report: { id, owner, year, agency }, rows }) => {
    const head = heads.get(id);
    return {
      id,
      year,
      agency,
      title: titleLinesSchema.safeParse(jsonValue(head?.titleLines ?? '')).data?.join('') ?? '（标题读不出来）',
      status: statusSchema.safeParse(head?.status).data ?? 'drafting',
      hits: hits.get(owner)?.count ?? 0,
      passages: rows.map((row) => {
        const section = sectionOfPlace(row.place);
        const { text, indicator } = lineOf(row, query);
        const heading = section === null ? null : (headings(id, section) ?? '');
        return { place: row.place, heading, indicator, parts: snippet(text, query) };
      }),
    };
  });
}

/** Of a passage of figures the line that was meant, with its indicator; of any other the whole. */
function lineOf(
  { text, anchors }: Pick<PassageRow, 'text' | 'anchors'>,
  query: Query,
): { text: string; indicator: string | null } {
  if (anchors === null) return { text, indicator: null };
  const figures = text.split('\n');
  const whole = figures.findIndex((line) => holdsAll(query, line));
  const at =
    whole >= 0
      ? whole
      : figures.findIndex((line) => query.words.some((word) => holdsAll({ ...query, words: [word] }, line)));
  return { text: figures[at] ?? text, indicator: anchors.split('\n')[at] ?? null };
}

type SourceLine = { owner: number; id: string; name: string };

function sourcesOf(db: Store, hits: ReadonlyMap<number, Hits>, query: Query): Found['sources'] {
  const found = db
    .prepare<[], SourceLine>(
      `SELECT searched.number AS owner, source_text.id, name
       FROM source_text JOIN searched ON source_id = source_text.id
       WHERE source_text.id NOT IN (SELECT source_id FROM removed_source)
       ORDER BY added_at DESC, source_text.rowid DESC`,
    )
    .all()
    .filter(({ owner }) => hits.has(owner))
    .slice(0, mostGroups);
  const passages = passagesByNumber(
    db,
    found.flatMap(({ owner }) => hits.get(owner)?.first ?? []),
  );
  return found.map(({ owner, id, name }) => ({
    id,
    name,
    hits: hits.get(owner)?.count ?? 0,
    passages: (hits.get(owner)?.first ?? []).flatMap((number) => {
      const row = passages.get(number);
      return row ? [{ paragraph: row.line, parts: snippet(row.text, query) }] : [];
    }),
  }));
}
