import type { Change } from '../report/change.ts';
import type { NewId } from '../report/create.ts';
import { sum } from '../report/decimal.ts';
import { emptyProse } from '../report/prose.ts';
import { longestNote } from '../report/limits.ts';
import { figureValue, type Report, type Section, type Unplaced } from '../report/report.ts';
import { crossingsBetween } from './crossings.ts';
import { formKey, type Form, type Indicator } from './form.ts';
import { indicatorWords } from './words.ts';

/** One line of what happens to figures: where they stood, where they will stand, the value there. */
export type Move = { how: 'kept' | 'moved' | 'merged'; from: string[]; to: string; value: string };

/** A figure without a place in the new form, and why in words. */
export type Homeless = { label: string; value: string; why: string };

/** What moving a report to another form does, to be shown first; `changes` does it. */
export type FormPlan = {
  moves: Move[];
  homeless: Homeless[];
  /** Headings of sections the new form does not have; they stay, behind those it has. */
  extraSections: string[];
  /** Headings that are added because the new form has them. */
  addedSections: string[];
  /** Headings that become the prescribed ones: [old, new]. */
  renamedSections: [string, string][];
  changes: Change[];
};

const wordsOf = (form: Form): Map<string, string> =>
  new Map(form.indicators.map((indicator: Indicator) => [indicator.id, indicatorWords(indicator)]));

/**
 * Plans moving a report from its form to another. Nothing is dropped: a figure without a place is listed among the unplaced
 * pieces, a section the new form does not have stays as it is.
 */
export function planFormChange(report: Report, from: Form, to: Form, newId: NewId): FormPlan {
  const figures = planFigures(report, from, to);
  const sections = planSections(report, to, newId);
  const annex =
    report.annex.caption === from.annexCaption
      ? [{ kind: 'annex' as const, annex: { ...report.annex, caption: to.annexCaption, mention: to.annexCaption } }]
      : [];
  const pieces: Unplaced[] = figures.homeless.map(({ label, value, why }) => ({ text: `${label}：${value}`, why }));
  return {
    moves: figures.moves,
    homeless: figures.homeless,
    ...sections.told,
    changes: [
      { kind: 'form', form: formKey(to), figures: figures.figures },
      ...annex,
      ...sections.changes,
      ...(pieces.length > 0 ? [{ kind: 'unplaced' as const, unplaced: [...report.unplaced, ...pieces] }] : []),
    ],
  };
}

function planFigures(report: Report, from: Form, to: Form) {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  const crossings = crossingsBetween(from.id, to.id);
  const figures: Report['figures'] = {};
  const moves: Move[] = [];
  const placed = new Set<string>();
  for (const { id } of to.indicators) {
    const same = report.figures[id];
    if (same !== undefined && before.has(id)) {
      figures[id] = same;
      placed.add(id);
      if (same.value !== null)
        moves.push({ how: 'kept', from: [before.get(id) ?? id], to: after.get(id) ?? id, value: same.value });
      continue;
    }
    const crossing = crossings.find((one) => one.to.length === 1 && one.to[0] === id);
    if (!crossing) continue;
    const known = crossing.from.filter((one) => figureValue(report, one) !== null);
    // A sum of which a part is blank would be too small.
    if (known.length === 0 || known.length < crossing.from.length) continue;
    const value = sum(known.flatMap((one) => figureValue(report, one) ?? []));
    figures[id] = {
      value,
      note: known
        .map((one) => report.figures[one]?.note ?? '')
        .filter(Boolean)
        .join('；')
        .slice(0, longestNote),
    };
    for (const one of known) placed.add(one);
    const how = known.length > 1 ? 'merged' : 'moved';
    moves.push({ how, from: known.map((one) => before.get(one) ?? one), to: after.get(id) ?? id, value });
  }
  for (const crossing of crossings.filter((one) => one.to.length > 1)) {
    const [only = ''] = crossing.from;
    // Nothing divided is nothing in each.
    if (crossing.from.length !== 1 || figureValue(report, only) !== '0') continue;
    for (const id of crossing.to.filter((one) => after.has(one))) figures[id] = { value: '0', note: '' };
    placed.add(only);
    moves.push({
      how: 'moved',
      from: [before.get(only) ?? only],
      to: crossing.to.map((one) => after.get(one) ?? one).join('、'),
      value: '0',
    });
  }
  const homeless = from.indicators.flatMap(({ id, unit }): Homeless[] => {
    const value = figureValue(report, id);
    if (value === null || placed.has(id)) return [];
    const split = crossings.find((one) => one.from.length === 1 && one.from[0] === id && one.to.length > 1);
    const parts = split?.to.map((one) => `“${after.get(one) ?? one}”`).join('、');
    return [
      {
        label: before.get(id) ?? id,
        value: `${value}${unit}`,
        why: parts === undefined ? '新表式没有这一项' : `新表式分为${parts}，请分开填写`,
      },
    ];
  });
  return { figures, moves, homeless };
}

function planSections(report: Report, to: Form, newId: NewId) {
  const told: Pick<FormPlan, 'extraSections' | 'addedSections' | 'renamedSections'> = {
    extraSections: [],
    addedSections: [],
    renamedSections: [],
  };
  const changes: Change[] = [];
  const used = new Set<string>();
  const order: Section[] = to.outline.map(({ slot, heading, fixed }) => {
    const found = report.sections.find((section) => section.slot === slot && !used.has(section.id));
    if (!found) {
      const section: Section = { id: newId(), slot, heading, numbered: true, prose: emptyProse() };
      told.addedSections.push(heading);
      changes.push({ kind: 'addSection', section, at: report.sections.length + told.addedSections.length - 1 });
      return section;
    }
    used.add(found.id);
    if (fixed && found.heading !== heading) {
      told.renamedSections.push([found.heading, heading]);
      changes.push({ kind: 'heading', section: found.id, heading, numbered: true });
    }
    return found;
  });
  const extra = to.outline.length === 0 ? [] : report.sections.filter(({ id }) => !used.has(id));
  told.extraSections = extra.map(({ heading }) => heading);
  order.forEach((section, at) => changes.push({ kind: 'moveSection', section: section.id, to: at }));
  return { told, changes };
}
