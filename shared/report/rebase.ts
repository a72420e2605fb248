import { applyChange, type Change } from './change.ts';
import { plainText } from './plain.ts';
import type { Report, Section, Unplaced } from './report.ts';

/** What the clerk calls an indicator. */
type Label = (indicator: string) => string;

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const elsewhere = '另一个窗口里同时改过这里，这是那边的内容';
const removedThere = '另一个窗口里已移除这一章，这是本窗口写的内容';

/** Theirs, with every field that was changed from `before` to `mine` put over it. */
function fieldwise<T extends object>(before: T, mine: T, theirs: T): T {
  const changed = Object.entries(mine).filter(([key, value]) => !same(value, Reflect.get(before, key)));
  return { ...theirs, ...Object.fromEntries(changed) };
}

const sectionOf = (report: Report, id: string): Section | undefined => report.sections.find((one) => one.id === id);

const textOf = (section: Section, report: Report): string => plainText(section.prose, report);

/** What one change, made on `mine`, is on top of `theirs`; null where there is nothing left to change. */
function rebased(change: Change, mine: Report, theirs: Report): Change | null {
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
    case 'unplaced': {
      if (same(mine.unplaced, theirs.unplaced)) return change;
      const has = (list: readonly Unplaced[], piece: Unplaced): boolean => list.some((one) => same(one, piece));
      const kept = theirs.unplaced.filter((piece) => !has(mine.unplaced, piece) || has(change.unplaced, piece));
      const added = change.unplaced.filter((piece) => !has(mine.unplaced, piece) && !has(theirs.unplaced, piece));
      return { kind: 'unplaced', unplaced: [...kept, ...added] };
    }
    default:
      return change;
  }
}

/** The text that the change would put aside though only one of the two windows has seen it. */
function lostBy(change: Change, mine: Report, theirs: Report, label: Label): Unplaced | null {
  switch (change.kind) {
    case 'prose':
    case 'removeSection': {
      const before = sectionOf(mine, change.section);
      if (!before) return null;
      const there = sectionOf(theirs, change.section);
      if (!there) {
        const written = change.kind === 'prose' ? plainText(change.prose, mine) : '';
        return written === '' ? null : { text: written, why: removedThere };
      }
      if (same(before.prose, there.prose)) return null;
      if (change.kind === 'prose' && same(change.prose, there.prose)) return null;
      const text = textOf(there, theirs);
      return text === '' ? null : { text, why: `${elsewhere}（${there.heading}）` };
    }
    case 'figure': {
      const [before, there] = [mine.figures[change.indicator], theirs.figures[change.indicator]];
      const value = there?.value ?? null;
      if (value === null || value === (before?.value ?? null) || value === change.figure.value) return null;
      return { text: `${label(change.indicator)}：${value}`, why: elsewhere };
    }
    default:
      return null;
  }
}

/**
 * Puts changes that were made one after another on `base` on top of `fresh`, what the report has become elsewhere
 * meanwhile. Only what these changes really changed is written; where both sides changed the same text or figure this side
 * stands and the other's is kept among the unplaced pieces, so that neither is lost.
 */
export function rebase(changes: readonly Change[], base: Report, fresh: Report, label: Label): Change[] {
  const result: Change[] = [];
  const lost: Unplaced[] = [];
  let mine = base;
  let theirs = fresh;
  for (const change of changes) {
    const piece = lostBy(change, mine, theirs, label);
    if (piece !== null) lost.push(piece);
    const next = rebased(change, mine, theirs);
    mine = applyChange(mine, change);
    if (next === null) continue;
    theirs = applyChange(theirs, next);
    result.push(next);
  }
  return lost.length === 0 ? result : [...result, { kind: 'unplaced', unplaced: [...theirs.unplaced, ...lost] }];
}
