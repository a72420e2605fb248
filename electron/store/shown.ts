import type { Store } from './store.ts';

/*
 * What is shown of what a search found. Everything of one answer is read by one statement: a hundred rows asked for one by
 * one cost ten times as much.
 */

export type PassageRow = { number: number; place: string; line: number; text: string; anchors: string | null };

/** Passages by their numbers; one that is not there is left out. */
export function passagesByNumber(db: Store, numbers: readonly number[]): Map<number, PassageRow> {
  const rows = db
    .prepare<[numbers: string], PassageRow>(
      `SELECT number, place, line, text, anchors
       FROM json_each(?) AS wanted CROSS JOIN passage ON passage.number = wanted.value`,
    )
    .all(JSON.stringify(numbers));
  return new Map(rows.map((row) => [row.number, row]));
}

type Head = { id: string; titleLines: string; status: string };

/** Titles, as they lie in the file, and status of reports by their ids. */
export function headsOf(db: Store, ids: readonly string[]): Map<string, Head> {
  const rows = db
    .prepare<[ids: string], Head>(
      `SELECT report.id, title_lines AS titleLines, status
       FROM json_each(?) AS wanted CROSS JOIN report ON report.id = wanted.value`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, row]));
}

type Place = { report: string; section: string };

/** Tells the heading of each of these sections. */
export function headingsOf(
  db: Store,
  places: readonly Place[],
): (report: string, section: string) => string | undefined {
  const rows = db
    .prepare<[places: string], Place & { heading: string }>(
      `SELECT report_id AS report, section.id AS section, heading
       FROM json_each(?) AS wanted CROSS JOIN section
         ON report_id = wanted.value ->> '$.report' AND section.id = wanted.value ->> '$.section'`,
    )
    .all(JSON.stringify(places));
  const key = (report: string, section: string): string => JSON.stringify([report, section]);
  const headings = new Map(rows.map(({ report, section, heading }) => [key(report, section), heading]));
  return (report, section) => headings.get(key(report, section));
}
