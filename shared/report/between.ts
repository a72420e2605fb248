import { applyChange, type Change } from './change.ts';
import type { Report, Section } from './report.ts';

const same = (left: unknown, right: unknown): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right);

/**
 * The changes that make `to` of `from`, as few as the parts that differ: what restoring a snapshot or taking over another
 * version of a report does to it. A figure only `from` has is blank afterwards.
 */
export function changesBetween(from: Report, to: Report): Change[] {
  return [...partChanges(from, to), ...figureChanges(from, to), ...sectionChanges(from, to)];
}

function partChanges(from: Report, to: Report): Change[] {
  const facts = ({ agency, year, titleLines }: Report) => ({ agency, year, titleLines });
  const changes: Change[] = [];
  if (!same(facts(from), facts(to))) changes.push({ kind: 'facts', ...facts(to) });
  if (!same(from.preface, to.preface)) changes.push({ kind: 'preface', preface: to.preface });
  if (!same(from.annex, to.annex)) changes.push({ kind: 'annex', annex: to.annex });
  if (!same(from.signOff, to.signOff)) changes.push({ kind: 'signOff', signOff: to.signOff });
  if (!same(from.unplaced, to.unplaced)) changes.push({ kind: 'unplaced', unplaced: to.unplaced });
  if (!same(from.dismissals, to.dismissals)) changes.push({ kind: 'dismissals', dismissals: to.dismissals });
  return changes;
}

function figureChanges(from: Report, to: Report): Change[] {
  if (from.form !== to.form) return [{ kind: 'form', form: to.form, figures: to.figures }];
  const indicators = new Set([...Object.keys(from.figures), ...Object.keys(to.figures)]);
  return [...indicators].flatMap((indicator): Change[] => {
    const [before, after] = [from.figures[indicator], to.figures[indicator] ?? { value: null, note: '' }];
    return same(before, after) ? [] : [{ kind: 'figure', indicator, figure: after }];
  });
}

function sectionChanges(from: Report, to: Report): Change[] {
  const changes: Change[] = [];
  let current = from;
  const change = (next: Change): void => {
    changes.push(next);
    current = applyChange(current, next);
  };
  const stays = ({ id, slot }: Section): boolean => to.sections.some((one) => one.id === id && one.slot === slot);
  for (const section of from.sections) if (!stays(section)) change({ kind: 'removeSection', section: section.id });
  to.sections.forEach((section, at) => {
    const before = current.sections.find(({ id }) => id === section.id);
    if (!before) {
      change({ kind: 'addSection', section, at });
      return;
    }
    if (current.sections[at]?.id !== section.id) change({ kind: 'moveSection', section: section.id, to: at });
    for (const next of contentChanges(before, section)) change(next);
  });
  return changes;
}

function contentChanges(before: Section, { id, heading, numbered, prose, carried = [], done }: Section): Change[] {
  const changes: Change[] = [];
  if (before.heading !== heading || before.numbered !== numbered) {
    changes.push({ kind: 'heading', section: id, heading, numbered });
  }
  if (!same(before.prose, prose)) changes.push({ kind: 'prose', section: id, prose });
  if (!same(before.carried ?? [], carried)) changes.push({ kind: 'carried', section: id, carried });
  if (before.done !== done) changes.push({ kind: 'done', section: id, done: done === true });
  return changes;
}
