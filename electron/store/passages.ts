import type { Passage } from '../../shared/report/passages.ts';
import { grams } from '../../shared/search/grams.ts';
import { numbersOf } from './passage-numbers.ts';
import type { Store } from './store.ts';

type Row = { number: number; text: string; anchors: string | null };
type Line = { text: string; anchors: string | null };

/** Whose passages: the column of `searched`, and the id in it. */
export type Owner = { kind: 'report' | 'source'; id: string };

const columns = { report: 'report_id', source: 'source_id' } as const;

/** The number an owner has in the index, given to it now if it has none. */
export function ownerNumber(db: Store, { kind, id }: Owner): number {
  const column = columns[kind];
  const found = db.prepare<[id: string], number>(`SELECT number FROM searched WHERE ${column} = ?`).pluck().get(id);
  if (found !== undefined) return found;
  return Number(db.prepare<[id: string]>(`INSERT INTO searched (${column}) VALUES (?)`).run(id).lastInsertRowid);
}

/**
 * Makes these the passages of one place. Only what differs is written: of a section in which somebody types, one paragraph.
 * Must be part of the transaction that writes the text itself.
 */
export function writePassages(db: Store, owner: number, place: string, passages: readonly Passage[]): void {
  const wanted = passages.map(({ text, anchors }) => ({ text, anchors: anchors?.join('\n') ?? null }));
  const there = db
    .prepare<[owner: number, place: string], Row>(
      'SELECT number, text, anchors FROM passage WHERE searched = ? AND place = ? ORDER BY line',
    )
    .all(owner, place);
  const head = sameFrom(there, wanted);
  const tail = sameFrom(there.slice(head).toReversed(), wanted.slice(head).toReversed());
  const old = there.slice(head, there.length - tail);
  const fresh = wanted.slice(head, wanted.length - tail);

  rewrite(
    db,
    old.slice(0, fresh.length).map(({ number }) => number),
    fresh,
  );
  const remove = db.prepare<[number: number]>('DELETE FROM passage WHERE number = ?');
  for (const { number } of old.slice(fresh.length)) remove.run(number);
  if (tail > 0 && wanted.length !== there.length) {
    db.prepare<[by: number, owner: number, place: string, from: number]>(
      'UPDATE passage SET line = line + ? WHERE searched = ? AND place = ? AND line >= ?',
    ).run(wanted.length - there.length, owner, place, there.length - tail);
  }
  insert(db, { owner, place, from: head + old.length }, fresh.slice(old.length));
}

/** Takes every passage of a place away. */
export function removePassages(db: Store, owner: number, place: string): void {
  db.prepare<[owner: number, place: string]>('DELETE FROM passage WHERE searched = ? AND place = ?').run(owner, place);
}

function sameFrom(there: readonly Line[], wanted: readonly Line[]): number {
  const differs = there.findIndex(({ text, anchors }, at) => {
    const line = wanted[at];
    return line?.text !== text || line.anchors !== anchors;
  });
  return differs < 0 ? there.length : differs;
}

/** Writes lines over the passages of these numbers, of which there are no more than lines. */
function rewrite(db: Store, numbers: readonly number[], lines: readonly Line[]): void {
  if (numbers.length === 0) return;
  const update = db.prepare<[text: string, anchors: string | null, number: number]>(
    'UPDATE passage SET text = ?, anchors = ? WHERE number = ?',
  );
  const forget = db.prepare<[number: number]>('DELETE FROM passage_index WHERE rowid = ?');
  const index = indexer(db);
  numbers.forEach((number, at) => {
    const line = lines[at];
    if (!line) return;
    update.run(line.text, line.anchors, number);
    forget.run(number);
    index(number, line.text);
  });
}

/** Makes a passage's text findable under its number, under which there is nothing yet; for as many passages as there are. */
export function indexer(db: Store): (number: number, text: string) => void {
  const add = db.prepare<[number: number, grams: string]>('INSERT INTO passage_index (rowid, grams) VALUES (?, ?)');
  return (number, text) => void add.run(number, grams(text));
}

function insert(
  db: Store,
  { owner, place, from }: { owner: number; place: string; from: number },
  lines: readonly Line[],
): void {
  if (lines.length === 0) return;
  const add = db.prepare<
    [number: number, owner: number, place: string, line: number, text: string, anchors: string | null]
  >('INSERT INTO passage (number, searched, place, line, text, anchors) VALUES (?, ?, ?, ?, ?, ?)');
  const index = indexer(db);
  let number = lastNumber(db, owner);
  lines.forEach(({ text, anchors }, at) => {
    number += 1;
    add.run(number, owner, place, from + at, text, anchors);
    index(number, text);
  });
}

function lastNumber(db: Store, owner: number): number {
  const { first, end } = numbersOf(owner);
  const last = db
    .prepare<[first: number, end: number], number>(
      'SELECT number FROM passage WHERE number >= ? AND number < ? ORDER BY number DESC LIMIT 1',
    )
    .pluck()
    .get(first, end);
  return last ?? first;
}
