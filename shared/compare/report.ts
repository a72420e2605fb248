import type { Report, Section } from '../report/report.ts';
import { align } from './align.ts';
import { compareFields, type FieldDifference } from './fields.ts';
import { compareProse, type Piece } from './prose.ts';

/** What became of a section: `pieces` is its prose sentence by sentence; `layout` where only its paragraphs were cut otherwise. */
export type SectionDifference = {
  id: string;
  /** The heading it has now, or had last. */
  heading: string;
  kind: 'added' | 'removed' | 'changed';
  moved: boolean;
  renamed: { before: string; after: string } | null;
  numbering: boolean;
  pieces: Piece[];
  layout: boolean;
};

export type FigureDifference = {
  indicator: string;
  before: string | null;
  after: string | null;
  /** Its note, its reason or what could not be read in its cell is another. */
  remark: boolean;
};

/** Everything a reader would notice between two states of a report; every list is empty where nothing differs. */
export type Difference = {
  fields: FieldDifference[];
  sections: SectionDifference[];
  figures: FigureDifference[];
};

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** What lies between two states of the same report, readably. Which sentences still wait to be confirmed is no difference. */
export function compareReports(before: Report, after: Report): Difference {
  return {
    fields: compareFields(before, after),
    sections: compareSections(before.sections, after.sections),
    figures: compareFigures(before.figures, after.figures),
  };
}

function compareSections(before: readonly Section[], after: readonly Section[]): SectionDifference[] {
  const both = (list: readonly Section[], other: readonly Section[]): string[] =>
    list.map(({ id }) => id).filter((id) => other.some((one) => one.id === id));
  const stayed = new Set(
    align(both(before, after), both(after, before), (id) => id).flatMap((step) =>
      step.kind === 'same' ? [step.before] : [],
    ),
  );
  return align(before, after, ({ id }) => id)
    .flatMap((step): SectionDifference[] => {
      if (step.kind === 'removed') {
        return after.some(({ id }) => id === step.before.id) ? [] : [wholeSection('removed', step.before)];
      }
      const old = before.find(({ id }) => id === step.after.id);
      return [old ? oneSection(old, step.after, !stayed.has(old.id)) : wholeSection('added', step.after)];
    })
    .filter(isDifferent);
}

const isDifferent = ({ kind, moved, renamed, numbering, pieces, layout }: SectionDifference): boolean =>
  kind !== 'changed' ||
  moved ||
  renamed !== null ||
  numbering ||
  layout ||
  pieces.some((piece) => piece.kind !== 'same');

function wholeSection(kind: 'added' | 'removed', { id, heading, prose }: Section): SectionDifference {
  const pieces = compareProse(prose, prose).map((piece): Piece => (piece.kind === 'same' ? { ...piece, kind } : piece));
  return { id, heading, kind, moved: false, renamed: null, numbering: false, pieces, layout: false };
}

function oneSection(before: Section, after: Section, moved: boolean): SectionDifference {
  const pieces = compareProse(before.prose, after.prose);
  const renamed = before.heading === after.heading ? null : { before: before.heading, after: after.heading };
  return {
    id: after.id,
    heading: after.heading,
    kind: 'changed',
    moved,
    renamed,
    numbering: before.numbered !== after.numbered,
    pieces,
    layout: !same(before.prose, after.prose) && pieces.every(({ kind }) => kind === 'same'),
  };
}

function compareFigures(before: Report['figures'], after: Report['figures']): FigureDifference[] {
  const blank = { value: null, note: '' };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((indicator) => {
    const [old, now] = [before[indicator] ?? blank, after[indicator] ?? blank];
    const remark = !same({ ...old, value: null }, { ...now, value: null });
    return old.value === now.value && !remark ? [] : [{ indicator, before: old.value, after: now.value, remark }];
  });
}

/** How many things differ: sentences, figures, fields, headings and places of sections. A moved sentence is one. */
export function differenceCount({ fields, sections, figures }: Difference): number {
  const ofSection = ({ kind, moved, renamed, numbering, pieces, layout }: SectionDifference): number =>
    [kind !== 'changed', moved, renamed !== null, numbering, layout].filter(Boolean).length +
    pieces.filter((piece) => piece.kind !== 'same' && piece.kind !== 'movedAway').length;
  return fields.length + figures.length + sections.reduce((sum, section) => sum + ofSection(section), 0);
}
