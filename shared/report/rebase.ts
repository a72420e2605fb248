import { applyChange, type Change } from './change.ts';
import { plainText } from './plain.ts';
import { longestUnplaced } from './limits.ts';
import { elsewhere, rebasedFigure, rebasedForm, rebasedProse, type FormOf, type Rebased } from './rebase-figures.ts';
import type { Report, Section, Unplaced } from './report.ts';

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const removedThere = '另一个窗口里已移除这一章，这是本窗口写的内容';

/** Theirs, with every field that was changed from `before` to `mine` put over it, and without those that were taken away. */
function fieldwise<T extends object>(before: T, mine: T, theirs: T): T {
  const changed = Object.entries(mine).filter(([key, value]) => !same(value, Reflect.get(before, key)));
  const result: T = { ...theirs, ...Object.fromEntries(changed) };
  for (const key of Object.keys(before)) if (!(key in mine)) Reflect.deleteProperty(result, key);
  return result;
}

/** Theirs, without what was taken from the list and with what was added to it. */
function entrywise<T>(before: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  if (same(before, theirs)) return [...mine];
  const has = (list: readonly T[], one: T): boolean => list.some((other) => same(one, other));
  const kept = theirs.filter((one) => !has(before, one) || has(mine, one));
  return [...kept, ...mine.filter((one) => !has(before, one) && !has(theirs, one))];
}

const sectionOf = (report: Report, id: string): Section | undefined => report.sections.find((one) => one.id === id);

const carriedOf = (report: Report, id: string): readonly string[] => sectionOf(report, id)?.carried ?? [];

const textOf = (section: Section, report: Report): string => plainText(section.prose, report);

/** What one change, made on `mine`, is on top of `theirs`; null where there is nothing left to change. */
function rebased(change: Change, mine: Report, theirs: Report, formOf: FormOf): Change | null {
  switch (change.kind) {
    case 'facts': {
      const facts = fieldwise(
        { year: mine.year, titleLines: mine.titleLines },
        { year: change.year, titleLines: change.titleLines },
        { year: theirs.year, titleLines: theirs.titleLines },
      );
      return { kind: 'facts', ...facts, agency: fieldwise(mine.agency, change.agency, theirs.agency) };
    }
    case 'preface':
      return { kind: 'preface', preface: fieldwise(mine.preface, change.preface, theirs.preface) };
    case 'annex':
      return { kind: 'annex', annex: fieldwise(mine.annex, change.annex, theirs.annex) };
    case 'signOff':
      return { kind: 'signOff', signOff: fieldwise(mine.signOff, change.signOff, theirs.signOff) };
    case 'heading': {
      const before = sectionOf(mine, change.section);
      const there = sectionOf(theirs, change.section);
      if (!before || !there) return null;
      const { heading, numbered } = fieldwise(
        { heading: before.heading, numbered: before.numbered },
        { heading: change.heading, numbered: change.numbered },
        { heading: there.heading, numbered: there.numbered },
      );
      return { ...change, heading, numbered };
    }
    case 'carried': {
      const [before, there] = [carriedOf(mine, change.section), carriedOf(theirs, change.section)];
      if (same(before, there)) return change;
      const kept = there.filter((sentence) => !before.includes(sentence) || change.carried.includes(sentence));
      const added = change.carried.filter((sentence) => !before.includes(sentence) && !there.includes(sentence));
      return { ...change, carried: [...kept, ...added] };
    }
    case 'prose':
      return { ...change, prose: rebasedProse(change.prose, mine, theirs, formOf) };
    case 'addSection': {
      // It was stored, and only the answer was lost: what was written there since then stands.
      if (!sectionOf(mine, change.section.id) && sectionOf(theirs, change.section.id)) return null;
      const prose = rebasedProse(change.section.prose, mine, theirs, formOf);
      return { ...change, section: { ...change.section, prose } };
    }
    case 'unplaced':
      return { kind: 'unplaced', unplaced: entrywise(mine.unplaced, change.unplaced, theirs.unplaced) };
    case 'dismissals':
      return { kind: 'dismissals', dismissals: entrywise(mine.dismissals, change.dismissals, theirs.dismissals) };
    default:
      return change;
  }
}

/** A text as pieces, in as few as can hold it. */
const pieces = (text: string, why: string): Unplaced[] =>
  Array.from({ length: Math.ceil(text.length / longestUnplaced) }, (_, at) => ({
    text: text.slice(at * longestUnplaced, (at + 1) * longestUnplaced),
    why,
  }));

/** The text that the change would put aside though only one of the two windows has seen it. */
function lostBy(change: Change, mine: Report, theirs: Report): Unplaced[] {
  if (change.kind !== 'prose' && change.kind !== 'removeSection') return [];
  const before = sectionOf(mine, change.section);
  if (!before) return [];
  const there = sectionOf(theirs, change.section);
  if (!there) return change.kind === 'prose' ? pieces(plainText(change.prose, mine), removedThere) : [];
  if (same(before.prose, there.prose)) return [];
  if (change.kind === 'prose' && same(change.prose, there.prose)) return [];
  return pieces(textOf(there, theirs), `${elsewhere}（${there.heading}）`);
}

function put(change: Change, mine: Report, theirs: Report, formOf: FormOf): Rebased {
  if (change.kind === 'figure') return rebasedFigure(change, mine, theirs, formOf);
  if (change.kind === 'form') return rebasedForm(change, mine, theirs, formOf);
  return { next: rebased(change, mine, theirs, formOf), lost: lostBy(change, mine, theirs) };
}

/** Of several pieces of one cell the last one has what was typed there in the end. */
const sameCell = (left: Unplaced, right: Unplaced): boolean =>
  left.origin !== undefined &&
  left.why === right.why &&
  left.origin.form === right.origin?.form &&
  left.origin.indicator === right.origin.indicator;

/**
 * Puts changes that were made one after another on `base` on top of `fresh`, what the report has become elsewhere
 * meanwhile. Only what these changes really changed is written; where both sides changed the same text or figure this side
 * stands and the other's is kept among the unplaced pieces, and so is a figure one side typed and the other's form has no
 * cell for: neither is lost.
 */
export function rebase(changes: readonly Change[], base: Report, fresh: Report, formOf: FormOf): Change[] {
  const result: Change[] = [];
  let lost: Unplaced[] = [];
  let mine = base;
  let theirs = fresh;
  for (const change of changes) {
    const { next, lost: now } = put(change, mine, theirs, formOf);
    lost = [...lost.filter((one) => !now.some((later) => sameCell(one, later))), ...now];
    mine = applyChange(mine, change);
    if (next === null) continue;
    theirs = applyChange(theirs, next);
    result.push(next);
  }
  return lost.length === 0 ? result : [...result, { kind: 'unplaced', unplaced: [...theirs.unplaced, ...lost] }];
}
