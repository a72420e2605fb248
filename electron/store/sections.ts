import { proseSchema, type Prose } from '../../shared/report/prose.ts';
import { sectionSchema, type Section } from '../../shared/report/report.ts';
import { fromColumn, fromJson } from './json.ts';
import type { Store } from './store.ts';

type Row = {
  id: string;
  slot: string;
  heading: string;
  numbered: number;
  prose: string;
  carried: string | null;
  done: number;
};

/** A report's sections in their order. */
export function loadSections(db: Store, report: string): Section[] {
  return db
    .prepare<[report: string], Row>(
      'SELECT id, slot, heading, numbered, prose, carried, done FROM section WHERE report_id = ? ORDER BY position',
    )
    .all(report)
    .map(({ id, slot, heading, numbered, prose, carried, done }) => ({
      id,
      slot: fromColumn(db, sectionSchema.shape.slot, slot),
      heading,
      numbered: numbered === 1,
      prose: fromJson(db, proseSchema, prose),
      ...(carried === null ? {} : { carried: fromJson(db, sectionSchema.shape.carried.unwrap(), carried) }),
      ...(done === 1 ? { done: true } : {}),
    }));
}

/** Writes a report's sections, of which it has none yet. */
export function insertSections(db: Store, report: string, sections: readonly Section[]): void {
  sections.forEach((section, position) => insertAt(db, report, section, position));
}

/** Replaces a section's prose. A section that is not there changes nothing, here and below. */
export function writeProse(db: Store, report: string, id: string, prose: Prose): void {
  db.prepare<[prose: string, report: string, id: string]>(
    'UPDATE section SET prose = ? WHERE report_id = ? AND id = ?',
  ).run(JSON.stringify(prose), report, id);
}

/** Replaces a section's heading and whether it counts. */
export function writeHeading(db: Store, report: string, section: Pick<Section, 'id' | 'heading' | 'numbered'>): void {
  db.prepare<[heading: string, numbered: number, report: string, id: string]>(
    'UPDATE section SET heading = ?, numbered = ? WHERE report_id = ? AND id = ?',
  ).run(section.heading, Number(section.numbered), report, section.id);
}

/** Replaces which of a section's sentences still wait to be confirmed. */
export function writeCarried(db: Store, report: string, id: string, carried: readonly string[]): void {
  db.prepare<[carried: string | null, report: string, id: string]>(
    'UPDATE section SET carried = ? WHERE report_id = ? AND id = ?',
  ).run(carriedColumn(carried), report, id);
}

/** Sets whether a section is called finished. */
export function writeDone(db: Store, report: string, id: string, done: boolean): void {
  db.prepare<[done: number, report: string, id: string]>(
    'UPDATE section SET done = ? WHERE report_id = ? AND id = ?',
  ).run(Number(done), report, id);
}

const carriedColumn = (carried: readonly string[] = []): string | null =>
  carried.length === 0 ? null : JSON.stringify(carried);

/** Puts a section before the one now at that position, at the end if there is none; a namesake gives way to it. */
export function addSection(db: Store, report: string, section: Section, at: number): void {
  removeSection(db, report, section.id);
  const others = order(db, report);
  const wanted = [...others.slice(0, at), section.id, ...others.slice(at)];
  insertAt(db, report, section, wanted.indexOf(section.id));
  reorder(db, report, wanted);
}

export function removeSection(db: Store, report: string, id: string): void {
  db.prepare<[report: string, id: string]>('DELETE FROM section WHERE report_id = ? AND id = ?').run(report, id);
  reorder(db, report, order(db, report));
}

/** Moves a section to the position it shall have among the others, to the end if that is past the end. */
export function moveSection(db: Store, report: string, id: string, to: number): void {
  const before = order(db, report);
  if (!before.includes(id)) return;
  const rest = before.filter((other) => other !== id);
  reorder(db, report, [...rest.slice(0, to), id, ...rest.slice(to)]);
}

function insertAt(db: Store, report: string, section: Section, position: number): void {
  db.prepare<Row & { report: string; position: number }>(
    `INSERT INTO section (report_id, id, position, slot, heading, numbered, prose, carried, done)
     VALUES (@report, @id, @position, @slot, @heading, @numbered, @prose, @carried, @done)`,
  ).run({
    report,
    position,
    id: section.id,
    slot: section.slot,
    heading: section.heading,
    numbered: Number(section.numbered),
    prose: JSON.stringify(section.prose),
    carried: carriedColumn(section.carried),
    done: Number(section.done ?? false),
  });
}

/** The ids of a report's sections in their order. */
function order(db: Store, report: string): string[] {
  return db
    .prepare<[report: string], string>('SELECT id FROM section WHERE report_id = ? ORDER BY position')
    .pluck()
    .all(report);
}

/** Numbers a report's sections 0, 1, 2 … in that order, writing only those whose position is another. */
function reorder(db: Store, report: string, ids: readonly string[]): void {
  const place = db.prepare<{ report: string; id: string; position: number }>(
    'UPDATE section SET position = @position WHERE report_id = @report AND id = @id AND position <> @position',
  );
  ids.forEach((id, position) => place.run({ report, id, position }));
}
