import type { Form } from '../forms/form.ts';
import { barriersOf, countsOf } from './barriers.ts';
import type { Piece } from './manuscript.ts';
import type { Notes } from './outcome.ts';
import { printedOf } from './printed.ts';
import { sightingsOf } from './sightings.ts';
import { findTable, type FoundTable, type Scene } from './table.ts';
import { soughtOf, type Sought } from './targets.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Filled } from './values.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** A form and its tables as they were found in a manuscript, in the order they stand in; `notes` says what was left. */
export type FormFound = { form: Form; tables: FoundTable[]; filled: Filled; notes: Notes };

type Marks = Pick<Scene, 'tokens' | 'sightings'> & { barriers: readonly boolean[] };

/** The tables with most rows are looked for first; what one takes is not there for the next. */
function tablesOf(sought: readonly Sought[], { tokens, sightings, barriers }: Marks, notes: Notes): FoundTable[] {
  const taken = new Set<number>();
  const found: FoundTable[] = [];
  const open = [...sought].sort((left, right) => right.targets.length - left.targets.length);
  for (const one of open) {
    const free = sightings.filter(({ from, to }) => !tokens.slice(from, to).some(({ piece }) => taken.has(piece)));
    const table = findTable(one, { tokens, sightings: free, barriers: countsOf(tokens, barriers, taken) }, notes);
    if (!table) continue;
    found.push(table);
    for (let piece = table.from; piece < table.to; piece += 1) taken.add(piece);
  }
  return found.sort((left, right) => left.from - right.from);
}

type Weighed = FormFound & { placed: number; share: number };

/** A word that another form prints and this one does not outweighs so many figures that a form would place. */
const foreignWeight = 3;

/** How many words within the tables that were found only another form prints: heads of columns this form does not have. */
function foreignIn(
  sought: readonly Sought[],
  tables: readonly FoundTable[],
  { tokens }: Marks,
  all: Vocabulary,
): number {
  const labels = new Set(sought.flatMap(({ targets }) => targets.map((target) => target.bare)));
  const own = printedOf(sought.flatMap(({ words }) => words));
  const inTable = ({ piece }: Token): boolean => tables.some(({ from, to }) => piece >= from && piece < to);
  return tokens.filter(
    (token) =>
      token.bare.length > 1 &&
      inTable(token) &&
      all.printed.partly(token.bare) &&
      !own.partly(token.bare) &&
      !labels.has(token.bare),
  ).length;
}

function weigh(form: Form, sought: readonly Sought[], marks: Marks, vocabulary: Vocabulary): Weighed[] {
  const notes: Notes = { unplaced: [], repairs: [] };
  const tables = tablesOf(sought, marks, notes);
  if (tables.length === 0) return [];
  const filled: Filled = {
    figures: Object.assign({}, ...tables.map((table) => table.filled.figures)),
    at: Object.assign({}, ...tables.map((table) => table.filled.at)),
  };
  const rows = sought.reduce((sum, { targets }) => sum + targets.length, 0);
  const matched = tables.reduce((sum, table) => sum + table.rows, 0);
  const placed = Object.keys(filled.figures).length - foreignWeight * foreignIn(sought, tables, marks, vocabulary);
  return [{ form, tables, filled, notes, placed, share: matched / rows }];
}

type Prepared = { candidates: { form: Form; sought: Sought[] }[]; vocabulary: Vocabulary };

function prepare(forms: readonly Form[]): Prepared {
  const candidates = forms.map((form) => ({ form, sought: soughtOf(form) }));
  return { candidates, vocabulary: vocabularyOf(candidates.flatMap(({ sought }) => sought)) };
}

let last: { forms: readonly Form[]; prepared: Prepared } = { forms: [], prepared: prepare([]) };

/** Files are read one after the other with the same forms: those last prepared are kept. */
function prepared(forms: readonly Form[]): Prepared {
  const same = forms.length === last.forms.length && forms.every((form, at) => form === last.forms[at]);
  if (!same) last = { forms: [...forms], prepared: prepare(forms) };
  return last.prepared;
}

/**
 * The form whose tables explain most of a manuscript, and its tables; null if it has none of any form. The form that
 * places most figures wins, unless the tables have heads that only another form prints; of equal ones the one most of whose rows are there; of equal ones the first. The year of the
 * report says nothing: offices use old forms in new years.
 */
export function formIn(pieces: readonly Piece[], forms: readonly Form[]): FormFound | null {
  const { candidates, vocabulary } = prepared(forms);
  const tokens = tokensOf(pieces, vocabulary);
  const marks = { tokens, sightings: sightingsOf(tokens, vocabulary), barriers: barriersOf(tokens, vocabulary) };
  const found = candidates.flatMap(({ form, sought }) => weigh(form, sought, marks, vocabulary));
  const [best] = found.sort((left, right) => right.placed - left.placed || right.share - left.share);
  return best ?? null;
}
