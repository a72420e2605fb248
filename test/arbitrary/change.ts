import fc from 'fast-check';
import type { Change } from '../../shared/report/change.ts';
import { arbitraryProse } from './prose.ts';
import {
  arbitraryAgency,
  arbitraryAnnex,
  arbitraryCarried,
  arbitraryFigure,
  arbitraryIndicator,
  arbitraryPreface,
  arbitrarySection,
  arbitrarySignOff,
  arbitraryTitleLines,
  arbitraryUnplaced,
  arbitraryYear,
  arbitraryDismissals,
  sectionIds,
} from './report.ts';
import { arbitraryText } from './text.ts';

const section = fc.constantFrom(...sectionIds);
/** Positions before, among and past the sections a report may have. */
const position = fc.nat({ max: 8 });

type ChangeOf<K extends Change['kind']> = fc.Arbitrary<Extract<Change, { kind: K }>>;

/** One arbitrary a kind of change, so that a kind added to the model cannot be forgotten here. */
const byKind: { [K in Change['kind']]: ChangeOf<K> } = {
  facts: fc.record({
    kind: fc.constant('facts'),
    agency: arbitraryAgency,
    year: arbitraryYear,
    titleLines: arbitraryTitleLines,
  }),
  preface: fc.record({ kind: fc.constant('preface'), preface: arbitraryPreface }),
  prose: fc.record({ kind: fc.constant('prose'), section, prose: arbitraryProse }),
  heading: fc.record({ kind: fc.constant('heading'), section, heading: arbitraryText, numbered: fc.boolean() }),
  carried: fc.record({
    kind: fc.constant('carried'),
    section,
    carried: fc.oneof(arbitraryCarried, fc.constant<string[]>([])),
  }),
  done: fc.record({ kind: fc.constant('done'), section, done: fc.boolean() }),
  addSection: fc.record({ kind: fc.constant('addSection'), section: arbitrarySection, at: position }),
  removeSection: fc.record({ kind: fc.constant('removeSection'), section }),
  moveSection: fc.record({ kind: fc.constant('moveSection'), section, to: position }),
  figure: fc.record({ kind: fc.constant('figure'), indicator: arbitraryIndicator, figure: arbitraryFigure }),
  form: fc.record({
    kind: fc.constant('form'),
    form: fc.constantFrom('2014', '2021', 'none'),
    figures: fc.dictionary(arbitraryIndicator, arbitraryFigure, { maxKeys: 6 }),
  }),
  annex: fc.record({ kind: fc.constant('annex'), annex: arbitraryAnnex }),
  signOff: fc.record({ kind: fc.constant('signOff'), signOff: arbitrarySignOff }),
  unplaced: fc.record({ kind: fc.constant('unplaced'), unplaced: arbitraryUnplaced }),
  dismissals: fc.record({ kind: fc.constant('dismissals'), dismissals: arbitraryDismissals }),
};

/** Any change the schema accepts; about half of those about a section name one of a typical arbitraryReport. */
export const arbitraryChange: fc.Arbitrary<Change> = fc.oneof(...Object.values<fc.Arbitrary<Change>>(byKind));
